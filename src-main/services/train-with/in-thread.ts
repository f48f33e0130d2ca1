import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { TrainedWith } from '../../contract/exercise.ts';
import type { TrainingTask } from './train-both.ts';

/** What the thread is sent: its task, and where it reads whether to stop. */
export interface ThreadTask {
  readonly task: TrainingTask;
  readonly stop: SharedArrayBuffer;
}

/** The worker beside this file, or what the bundler made of it. */
function workerAddress(): URL {
  const candidates = ['./worker.ts', './train-with-worker.js', '../train-with-worker.js'];
  const found = candidates
    .map((path) => new URL(path, import.meta.url))
    .find((address) => existsSync(address));
  if (!found)
    throw new Error(`No train-with worker beside ${import.meta.url}. Build the app again.`);
  return found;
}

/** Trains in a thread of its own, which ends by itself; a signal stops it between two steps. */
export function trainInThread(task: TrainingTask, signal?: AbortSignal): Promise<TrainedWith> {
  const { promise, resolve, reject } = Promise.withResolvers<TrainedWith>();
  const stop = new SharedArrayBuffer(4);
  const stopped = new Int32Array(stop);
  const onAbort = (): void => void Atomics.store(stopped, 0, 1);
  if (signal?.aborted) return Promise.resolve({ status: 'stopped' });
  signal?.addEventListener('abort', onAbort);

  const worker = new Worker(workerAddress());
  worker.on('message', resolve);
  worker.on('error', reject);
  worker.on('exit', (code) => {
    signal?.removeEventListener('abort', onAbort);
    reject(new Error(`The thread that trains ended with code ${code} and no result.`));
  });
  worker.postMessage({ task, stop } satisfies ThreadTask);
  return promise;
}
