import type { Worker } from 'node:worker_threads';
import type { ProblemError } from '../../contract/problem.ts';
import { outOfMemory, workerDied } from './failures.ts';
import type { RunOutcome } from './outcome.ts';
import type { RunWish, TrainRequest } from '../train.ts';
import { release } from './training-workers.ts';
import { wishes, type WorkerMessage, type WorkerTask } from './worker-messages.ts';

export interface RunRequest extends Omit<TrainRequest, 'wish' | 'threads'> {
  /** Steps that were taken when its checkpoint was made. */
  readonly steps?: number | undefined;
}

export interface RunHandle {
  /**
   * Stops the run before its next step, from where it can go on. A step that takes too long is broken
   * off: then it can go on from the last checkpoint.
   */
  pause(): void;
  /** Stops the run before its next step, and does not wait for a step that takes too long. */
  cancel(): void;
  /** Lets its steps use so many threads from now on, 1 or 2; 1 unless said. */
  useThreads(count: number): void;
  /** Never rejects: whatever goes wrong in the worker is an outcome with status `failed`. */
  readonly done: Promise<RunOutcome>;
}

/** Milliseconds that a worker has to hand over what it has before its run counts as stopped. */
const patience = 80;

const failed = (error: ProblemError, steps: number): RunOutcome => ({
  status: 'failed',
  steps,
  problem: error.problem,
});

const isOutOfMemory = (error: Error): boolean =>
  'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

/**
 * Trains in a worker, which is then of no more use: the same bits as `train` in this thread, and
 * nothing here waits.
 */
export function startRun(
  worker: Worker,
  { onPoints, onCheckpoint, ...request }: RunRequest,
): RunHandle {
  const wish = new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT);
  const { promise: done, resolve } = Promise.withResolvers<RunOutcome>();
  const { steps: taken = 0, ...task } = request;
  let lastStep = taken;
  let kept = { steps: taken, checkpoint: request.checkpoint };
  let settled = false;
  let timer: NodeJS.Timeout | undefined;

  const settle = (outcome: RunOutcome): void => {
    if (settled) return;
    settled = true;
    clearTimeout(timer);
    release(worker);
    resolve(outcome);
  };
  worker.on('message', (message: WorkerMessage) => {
    if (settled) return;
    if (message.kind === 'outcome') return settle(message.outcome);
    if (message.kind === 'checkpoint') {
      kept = { steps: message.step, checkpoint: message.checkpoint };
      return onCheckpoint?.(message.checkpoint, message.step);
    }
    const { points } = message;
    lastStep = points.at(-1)?.step ?? lastStep;
    onPoints?.(points);
  });
  worker.on('error', (error: Error) =>
    settle(failed(isOutOfMemory(error) ? outOfMemory() : workerDied(error.message), lastStep)),
  );
  worker.on('messageerror', (error) => settle(failed(workerDied(error.message), lastStep)));
  worker.on('exit', (code) => settle(failed(workerDied(`exit code ${code}`), lastStep)));
  worker.postMessage({ ...task, wish } satisfies WorkerTask);

  const stop = (wanted: RunWish, otherwise: () => RunOutcome): void => {
    Atomics.store(new Int32Array(wish), 0, wishes.indexOf(wanted));
    clearTimeout(timer);
    if (!settled) timer = setTimeout(() => settle(otherwise()), patience);
  };
  return {
    done,
    pause: () => stop('pause', () => ({ status: 'paused', ...kept })),
    cancel: () => stop('cancel', () => ({ status: 'cancelled', steps: lastStep })),
    useThreads: (count) => void Atomics.store(new Int32Array(wish), 1, count),
  };
}
