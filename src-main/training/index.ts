export { defaultExperiment, parseExperiment } from './experiment/experiment.ts';
export {
  runExports,
  type ExportableRun,
  type ExportedFile,
  type RunExport,
  type RunExportName,
} from './export/index.ts';
export { estimateOf } from './runs/estimate.ts';
export { vectorCoverage } from './dataset.ts';
export { experimentOptions, type ExperimentOptions } from './experiment/experiment-options.ts';
export type { LabelSet } from './model/label-set.ts';
export type { PointListener, RunOutcome } from './runs/outcome.ts';
export { RunPool, type PooledRun, type RunJob, type RunPoolOptions } from './runs/run-pool.ts';
export { tooBig } from './runs/failures.ts';
export { loadModel, saveModel } from './model/saved-model.ts';
export { totalSteps } from './steps.ts';
export { tagger } from './model/tagger.ts';
export { train, type RunWish, type TrainRequest } from './train.ts';
export type { TrainedModel } from './model/trained-model.ts';
