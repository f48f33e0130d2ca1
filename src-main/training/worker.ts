import { parentPort, workerData } from 'node:worker_threads';
import { train } from './train.ts';
import type { WorkerMessage, WorkerTask } from './worker-messages.ts';

/* The thread in which a run trains; runs.ts starts it and listens. */

if (!parentPort) throw new Error('worker.ts runs in a worker thread: start it through startRun');
const host = parentPort;
const { experiment, corpus, cancel, memoryLimit } = workerData as WorkerTask;
const flag = new Int32Array(cancel);
const send = (message: WorkerMessage, transfer: ArrayBuffer[] = []): void =>
  host.postMessage(message, transfer);

const outcome = train({
  experiment,
  corpus,
  memoryLimit,
  isCancelled: () => Atomics.load(flag, 0) !== 0,
  onPoints: (points) => send({ kind: 'points', points }),
});
const bytes = outcome.model?.buffer;
send({ kind: 'outcome', outcome }, bytes instanceof ArrayBuffer ? [bytes] : []);
