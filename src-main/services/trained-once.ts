import type { MetricPoint } from '../contract/lab.ts';
import { ProblemError } from '../contract/problem.ts';
import { loadModel, type ExportableRun, type RunOutcome } from '../training/index.ts';
import type { PreparedTraining } from './command-line-training.ts';

/** The curves and the model of an experiment, trained when the first of them is asked for. */
export function trainedOnce(
  prepared: PreparedTraining,
): Pick<ExportableRun, 'points' | 'finalModel'> {
  const points: MetricPoint[] = [];
  let outcome: RunOutcome | undefined;
  const trained = () => (outcome ??= prepared.run((more) => void points.push(...more)));
  return {
    points() {
      trained();
      return points;
    },
    finalModel() {
      const { model, problem } = trained();
      if (model) return loadModel(model);
      throw problem
        ? new ProblemError(problem.code, problem.message)
        : new Error('a run that did not fail keeps its model');
    },
  };
}
