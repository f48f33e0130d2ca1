export { defaultExperiment, parseExperiment } from './experiment.ts';
export {
  runExports,
  type ExportableRun,
  type ExportedFile,
  type RunExport,
  type RunExportName,
} from './export/index.ts';
export { estimateOf } from './estimate.ts';
export { vectorCoverage } from './dataset.ts';
export { experimentOptions, type ExperimentOptions } from './experiment-options.ts';
export type { LabelSet } from './label-set.ts';
export type { PointListener, RunOutcome } from './outcome.ts';
export { RunPool, type PooledRun, type RunJob, type RunPoolOptions } from './run-pool.ts';
export { tooBig } from './failures.ts';
export { loadModel, saveModel } from './saved-model.ts';
export { totalSteps } from './steps.ts';
export { tagger } from './tagger.ts';
export { train, type RunWish, type TrainRequest } from './train.ts';
export type { TrainedModel } from './trained-model.ts';
