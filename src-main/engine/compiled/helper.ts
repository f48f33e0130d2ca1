import { receiveMessageOnPort, workerData, type MessagePort } from 'node:worker_threads';
import type { KernelExports } from '../kernels/kernel-exports.ts';
import { Meeting, word } from './meeting.ts';
import type { KernelCall } from './work.ts';

/* The second thread of a team: it waits for a program, does its part of every phase, and waits again. */

export interface HelperTask {
  readonly words: Int32Array;
  readonly port: MessagePort;
  readonly module: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
}

/** The helper's part of a program: the calls of each phase. */
export interface HelperProgram {
  readonly number: number;
  readonly phases: readonly (readonly KernelCall[])[];
}

type Run = () => void;

const { words, port, module, memory } = workerData as HelperTask;
const kernels = new WebAssembly.Instance(module, { env: { memory } })
  .exports as unknown as KernelExports;
const meeting = new Meeting(words, 1);
const programs = new Map<number, Run[][]>();

function runOf([name, ...values]: KernelCall): Run {
  const kernel = kernels[name] as (...values: readonly number[]) => void;
  return kernel.bind(undefined, ...values);
}

/** The program of a number, which was posted before it was first called. */
function programOf(number: number): Run[][] {
  while (!programs.has(number)) {
    const { message } = receiveMessageOnPort(port) as { message: HelperProgram };
    programs.set(
      message.number,
      message.phases.map((calls) => calls.map(runOf)),
    );
  }
  return programs.get(number)!;
}

function attempt(phase: readonly Run[]): void {
  try {
    for (const run of phase) run();
  } catch {
    Atomics.store(words, word.hasFailed, 1);
  }
}

Atomics.store(words, word.isThere, Atomics.load(words, word.isStopped) ? 0 : 1);
for (meeting.meet(); !Atomics.load(words, word.isStopped); meeting.meet())
  for (const phase of programOf(Atomics.load(words, word.program))) {
    attempt(phase);
    meeting.meet();
  }
port.close();
