import type { Experiment } from '../contract/experiment.ts';
import { ProblemError } from '../contract/problem.ts';
import type { Corpus } from '../ner/index.ts';
import { encode } from './dataset.ts';
import { evaluate } from './evaluate.ts';
import { outOfMemory } from './failures.ts';
import type { PointListener, RunOutcome } from './outcome.ts';
import { PointRecorder } from './point-recorder.ts';
import { saveModel } from './saved-model.ts';
import { startingModel } from './starting-model.ts';
import { totalSteps } from './steps.ts';
import { architectureOf, type TrainedModel } from './trained-model.ts';
import { Trainer } from './trainer.ts';

export interface TrainRequest {
  readonly experiment: Experiment;
  readonly corpus: Corpus;
  readonly onPoints?: PointListener | undefined;
  /** Asked before every step. */
  readonly isCancelled?: (() => boolean) | undefined;
  /** Bytes that the run may allocate; half of the machine's memory unless said. */
  readonly memoryLimit?: number | undefined;
}

/**
 * A whole run in this thread. Same experiment and corpus: the same points (but for windows a second),
 * scores and model, bit by bit, wherever it runs.
 *
 * A problem that the learner can mend (a rate too high, a run too big for memory) is an outcome with
 * status `failed`; only defects are thrown.
 */
export function train(request: TrainRequest): RunOutcome {
  const { experiment, corpus, onPoints, isCancelled, memoryLimit } = request;
  let model: TrainedModel | undefined;
  let trainer: Trainer | undefined;
  try {
    model = startingModel(experiment, corpus, memoryLimit);
    const windows = encode(corpus.train, experiment, model);
    const architecture = architectureOf(experiment, model);
    trainer = new Trainer({ experiment, architecture, windows, parameters: model.parameters });
    const total = totalSteps(experiment, corpus);
    const recorder = new PointRecorder(total, total / experiment.epochs, onPoints);
    const isComplete = runSteps(trainer, total, recorder, isCancelled);
    if (!isComplete) return { status: 'cancelled', steps: trainer.steps, model: saveModel(model) };
    const heldOut = encode(corpus.heldOut, experiment, model);
    const scores = evaluate(model, corpus.heldOut, heldOut);
    return { status: 'finished', steps: total, scores, model: saveModel(model) };
  } catch (error) {
    const { problem } = expected(error);
    const kept = model && trainer && { model: saveModel(model) };
    return { status: 'failed', steps: trainer?.steps ?? 0, problem, ...kept };
  }
}

/** Steps to the end, or until cancelled: then false. Points are delivered in every case. */
function runSteps(
  trainer: Trainer,
  total: number,
  recorder: PointRecorder,
  isCancelled: (() => boolean) | undefined,
): boolean {
  try {
    while (trainer.steps < total) {
      if (isCancelled?.()) return false;
      recorder.add(trainer.step());
    }
    return true;
  } finally {
    recorder.flush();
  }
}

/** What a learner can mend; a defect is thrown on. */
function expected(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof RangeError && /allocation failed/i.test(error.message)) return outOfMemory();
  throw error;
}
