import type { Worker } from 'node:worker_threads';
import type { ProblemError } from '../contract/problem.ts';
import { outOfMemory, workerDied } from './failures.ts';
import type { RunOutcome } from './outcome.ts';
import { unpackPoints } from './point-batch.ts';
import type { RunWish, TrainRequest } from './train.ts';
import { release } from './training-workers.ts';
import { wishes, type WorkerMessage, type WorkerTask } from './worker-messages.ts';

export type RunRequest = Omit<TrainRequest, 'wish'>;

export interface RunHandle {
  /** Stops the run before its next step; it can be gone on with. */
  pause(): void;
  /** Stops the run before its next step, and does not wait for a step that takes too long. */
  cancel(): void;
  /** Never rejects: whatever goes wrong in the worker is an outcome with status `failed`. */
  readonly done: Promise<RunOutcome>;
}

/** Milliseconds that a cancelled worker has to hand over its model before its run counts as over. */
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
  const wish = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const { promise: done, resolve } = Promise.withResolvers<RunOutcome>();
  let lastStep = 0;
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
    if (message.kind === 'checkpoint') return onCheckpoint?.(message.checkpoint, message.step);
    const points = unpackPoints(message.points);
    lastStep = points.at(-1)?.step ?? lastStep;
    onPoints?.(points);
  });
  worker.on('error', (error: Error) =>
    settle(failed(isOutOfMemory(error) ? outOfMemory() : workerDied(error.message), lastStep)),
  );
  worker.on('messageerror', (error) => settle(failed(workerDied(error.message), lastStep)));
  worker.on('exit', (code) => settle(failed(workerDied(`exit code ${code}`), lastStep)));
  worker.postMessage({ ...request, wish } satisfies WorkerTask);

  const want = (wanted: RunWish): void =>
    void Atomics.store(new Int32Array(wish), 0, wishes.indexOf(wanted));
  return {
    done,
    pause: () => want('pause'),
    cancel() {
      want('cancel');
      timer ??= setTimeout(() => settle({ status: 'cancelled', steps: lastStep }), patience);
    },
  };
}
