import type { Experiment } from '../contract/experiment.ts';
import { ProblemError } from '../contract/problem.ts';
import type { Corpus } from '../ner/index.ts';
import { CheckpointClock, type CheckpointListener } from './runs/checkpoint-clock.ts';
import { encode } from './dataset.ts';
import { valuesOf } from './experiment/choices.ts';
import { evaluate } from './evaluate.ts';
import { ActivityProbe, probedWindows } from './layers/activity-probe.ts';
import { LayerWatch } from './layers/layer-watch.ts';
import { nonFinite } from './runs/breakdown.ts';
import { outOfMemory } from './runs/failures.ts';
import type { PointListener, RunOutcome } from './runs/outcome.ts';
import { PointRecorder } from './runs/point-recorder.ts';
import { checkpointOf, resumeFrom, type OngoingRun } from './runs/run-state.ts';
import { saveModel } from './model/saved-model.ts';
import { startingModel } from './model/starting-model.ts';
import { samplingOf, totalSteps } from './steps.ts';
import { architectureOf } from './model/trained-model.ts';
import { Trainer } from './step/trainer.ts';

/** What whoever watches over a run wants of it. */
export type RunWish = 'go-on' | 'pause' | 'cancel';

export interface TrainRequest {
  readonly experiment: Experiment;
  readonly corpus: Corpus;
  readonly onPoints?: PointListener | undefined;
  /** Receives the state of the run every now and then, to go on from after a crash. */
  readonly onCheckpoint?: CheckpointListener | undefined;
  /** What `onCheckpoint` received from a run of the same experiment: this one goes on from there. */
  readonly checkpoint?: Uint8Array | undefined;
  /** Asked before every step. */
  readonly wish?: (() => RunWish) | undefined;
  /** Threads that the next step may use, 1 or 2, asked before every step: the bits do not depend on it. */
  readonly threads?: (() => number) | undefined;
  /** Bytes that the run may allocate; half of the machine's memory unless said. */
  readonly memoryLimit?: number | undefined;
}

/**
 * A whole run in this thread, or the rest of one. Same experiment and corpus: the same points (but for
 * windows a second), scores and model, bit by bit, wherever it runs and however often it was stopped
 * and gone on with.
 *
 * A problem that the learner can mend (a rate too high, a run too big for memory) is an outcome with
 * status `failed`; only defects are thrown.
 */
export function train(request: TrainRequest): RunOutcome {
  let run: OngoingRun | undefined;
  try {
    run = begin(request);
    const { experiment, model, trainer } = run;
    const end = runSteps(run, request);
    const state = { steps: trainer.steps, model: saveModel(model) };
    if (end === 'cancel') return { status: 'cancelled', ...state };
    if (end === 'pause') return { status: 'paused', ...state, checkpoint: checkpointOf(run) };
    const heldOut = encode(request.corpus.heldOut, experiment, model);
    const scores = evaluate(model, request.corpus.heldOut, heldOut);
    if (heldOut.count > 0) checkHeldOut(scores.heldOutLoss, run);
    return { status: 'finished', ...state, scores };
  } catch (error) {
    const { problem } = expected(error);
    const kept = run && { model: saveModel(run.model) };
    return { status: 'failed', steps: run?.trainer.steps ?? 0, problem, ...kept };
  } finally {
    run?.trainer.close();
  }
}

function begin({ experiment, corpus, onPoints, checkpoint, memoryLimit }: TrainRequest) {
  const model = startingModel(experiment, corpus, memoryLimit);
  const { parameters } = model;
  const windows = encode(corpus.train, experiment, model);
  const architecture = architectureOf(experiment, model);
  const trainer = new Trainer({ experiment, architecture, windows, parameters });
  const total = totalSteps(experiment, corpus);
  const recorder = new PointRecorder(total, total / experiment.epochs, onPoints);
  const probe = ActivityProbe.of({ architecture, experiment, parameters, windows });
  const trained = experiment.epochs * windows.count;
  const sampling = samplingOf(total, trained, probedWindows(windows.count));
  const watch = new LayerWatch(probe, sampling);
  const run = { experiment, model, windows, trainer, recorder, watch };
  if (checkpoint) resumeFrom(checkpoint, run);
  return run;
}

/** Steps to the end, or until something else is wished. Points are delivered in every case. */
function runSteps(run: OngoingRun, request: TrainRequest): RunWish {
  const { corpus, wish, threads, onCheckpoint } = request;
  const { experiment, trainer, recorder, watch } = run;
  const total = totalSteps(experiment, corpus);
  const clock = new CheckpointClock(onCheckpoint);
  try {
    while (trainer.steps < total) {
      const wished = wish?.() ?? 'go-on';
      if (wished !== 'go-on') return wished;
      trainer.threads = threads?.() ?? 1;
      watch.before(trainer.steps + 1);
      recorder.add(trainer.step(), () => watch.metrics(trainer.layerNorms));
      clock.tick(trainer.steps, () => {
        recorder.flush();
        return checkpointOf(run);
      });
    }
    return 'go-on';
  } finally {
    recorder.flush();
  }
}

/** The last update may break what no later step looks at. */
function checkHeldOut(value: number, { experiment, trainer: { steps: step } }: OngoingRun): void {
  if (Number.isFinite(value)) return;
  const rate = valuesOf(experiment.optimizer).rate!;
  throw nonFinite({ kind: 'held-out', tensor: 'J', experiment, step, value, rate });
}

/** What a learner can mend; a defect is thrown on. */
function expected(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof RangeError && /allocation failed/i.test(error.message)) return outOfMemory();
  throw error;
}
