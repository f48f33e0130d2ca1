import { Worker } from 'node:worker_threads';
import type { Experiment } from '../contract/experiment.ts';
import type { ProblemError } from '../contract/problem.ts';
import type { Corpus } from '../ner/index.ts';
import { outOfMemory, workerDied } from './failures.ts';
import { defaultMemoryLimit } from './memory.ts';
import type { PointListener, RunOutcome } from './outcome.ts';
import type { WorkerMessage, WorkerTask } from './worker-messages.ts';

export interface RunRequest {
  readonly experiment: Experiment;
  readonly corpus: Corpus;
  /** training/worker.ts, or what a bundler made of it. */
  readonly worker: URL;
  readonly onPoints?: PointListener;
  /** Bytes that the run may allocate; half of the machine's memory unless said. */
  readonly memoryLimit?: number;
}

export interface RunHandle {
  /** Stops the run before its next step, and does not wait for a step that takes too long. */
  cancel(): void;
  /** Never rejects: whatever goes wrong in the worker is an outcome with status `failed`. */
  readonly done: Promise<RunOutcome>;
}

/** Milliseconds that a cancelled worker has to hand over its model before its run counts as over. */
const patience = 80;

/**
 * Milliseconds in which a worker whose run is over ends by itself. Breaking a thread off while it
 * compiles or runs its kernels can take the whole process down, so that is for threads that hang.
 */
const grace = 5_000;

/** Megabytes of heap below which a worker does not even start well. */
const leastHeap = 64;

const failed = (error: ProblemError, steps: number): RunOutcome => ({
  status: 'failed',
  steps,
  problem: error.problem,
});

const isOutOfMemory = (error: Error): boolean =>
  'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

/** Lets a worker end by itself, and ends one that does not. Neither keeps the process alive. */
function release(worker: Worker): void {
  const hanging = setTimeout(() => void worker.terminate(), grace).unref();
  worker.once('exit', () => clearTimeout(hanging));
  worker.unref();
}

/** Trains in a worker of its own: the same bits as `train` in this thread, and nothing here waits. */
export function startRun({ worker: url, onPoints, ...request }: RunRequest): RunHandle {
  const cancel = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const workerData: WorkerTask = { ...request, cancel };
  const { promise: done, resolve } = Promise.withResolvers<RunOutcome>();
  const heap = (request.memoryLimit ?? defaultMemoryLimit()) / 1e6;
  const worker = new Worker(url, {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: Math.max(leastHeap, Math.floor(heap)) },
  });
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
    lastStep = message.points.at(-1)?.step ?? lastStep;
    onPoints?.(message.points);
  });
  worker.on('error', (error: Error) =>
    settle(failed(isOutOfMemory(error) ? outOfMemory() : workerDied(error.message), lastStep)),
  );
  worker.on('messageerror', (error) => settle(failed(workerDied(error.message), lastStep)));
  worker.on('exit', (code) => settle(failed(workerDied(`exit code ${code}`), lastStep)));

  return {
    done,
    cancel() {
      Atomics.store(new Int32Array(cancel), 0, 1);
      timer ??= setTimeout(() => settle({ status: 'cancelled', steps: lastStep }), patience);
    },
  };
}
