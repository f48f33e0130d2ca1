import { parentPort } from 'node:worker_threads';
import type { ThreadTask } from './in-thread.ts';
import { trainBoth } from './train-both.ts';

/* The thread in which both trainings run; in-thread.ts sends it one task, and then it ends. */

if (!parentPort)
  throw new Error('worker.ts runs in a worker thread: start it through trainInThread');
const host = parentPort;

host.once('message', ({ task, stop }: ThreadTask) => {
  const stopped = new Int32Array(stop);
  host.postMessage(trainBoth(task, () => Atomics.load(stopped, 0) === 1));
});
