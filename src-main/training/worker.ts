import { parentPort, workerData } from 'node:worker_threads';
import { rehearse } from './runs/rehearsal.ts';
import { train } from './train.ts';
import {
  wishes,
  type WorkerMessage,
  type WorkerStart,
  type WorkerTask,
} from './runs/worker-messages.ts';

/* The thread in which one run trains; runs.ts sends it and listens. */

if (!parentPort) throw new Error('worker.ts runs in a worker thread: start it through startRun');
const host = parentPort;

if ((workerData as WorkerStart).hasTime) rehearse();

const send = (message: WorkerMessage, ...buffers: (Uint8Array | undefined)[]): void =>
  host.postMessage(
    message,
    buffers.map((each) => each?.buffer).filter((buffer) => buffer instanceof ArrayBuffer),
  );

host.once('message', ({ wish, ...task }: WorkerTask) => {
  const wished = new Int32Array(wish);
  const outcome = train({
    ...task,
    wish: () => wishes[Atomics.load(wished, 0)]!,
    threads: () => Atomics.load(wished, 1),
    onPoints: (points) => send({ kind: 'points', points }),
    onCheckpoint: (checkpoint, step) => send({ kind: 'checkpoint', checkpoint, step }, checkpoint),
  });
  send({ kind: 'outcome', outcome }, outcome.model, outcome.checkpoint);
});
