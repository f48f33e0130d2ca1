import { existsSync } from 'node:fs';
import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads';
import { compiledModule, type KernelVariant } from '../kernels/wasm.ts';
import type { HelperTask, HelperProgram } from './helper.ts';
import { Meeting, word, words } from './meeting.ts';
import { errandsOf, type Errand, type Phase } from './schedule.ts';
import type { KernelCall } from './work.ts';

/** Phase by phase what this thread does; the helper has its part under the same number. */
export interface TeamProgram {
  readonly number: number;
  /** What comes before the helper is needed, the phases with it, and what comes after. */
  readonly before: readonly Run[];
  readonly shared: readonly (readonly Run[])[];
  readonly after: readonly Run[];
}

type Run = () => void;

/** The helper's file, seen from this one and from the bundles made of it. */
const files = ['./helper.ts', './kernel-helper.js', '../kernel-helper.js'];

/**
 * This thread and a helper, a worker that shares the memory. It starts while this thread goes on, and
 * is there some time later; it never keeps the process alive.
 */
export class Team {
  readonly #words = new Int32Array(new SharedArrayBuffer(words * Int32Array.BYTES_PER_ELEMENT));
  readonly #meeting = new Meeting(this.#words, 0);
  readonly #port: MessagePort;
  #programs = 0;

  /** Undefined where the helper's file is missing. */
  static start(variant: KernelVariant, memory: WebAssembly.Memory): Team | undefined {
    const file = files.map((name) => new URL(name, import.meta.url)).find((url) => existsSync(url));
    return file && new Team(file, variant, memory);
  }

  private constructor(file: URL, variant: KernelVariant, memory: WebAssembly.Memory) {
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    const module = compiledModule(variant)!;
    const workerData: HelperTask = { words: this.#words, port: port2, module, memory };
    const worker = new Worker(file, { workerData, transferList: [port2] });
    worker.on('error', () => Atomics.store(this.#words, word.isThere, 0));
    worker.unref();
    port1.unref();
  }

  get isThere(): boolean {
    return Atomics.load(this.#words, word.isThere) === 1;
  }

  /** Cuts the phases in two, and tells the helper its part. */
  prepare(phases: readonly Phase[], runs: (errands: readonly Errand[]) => Run[]): TeamProgram {
    const mine = phases.map((phase) => runs(errandsOf(phase, 0, 2)));
    // What a helper has to do are calls: the rest is the first thread's.
    const theirs = phases.map((phase) => errandsOf(phase, 1, 2) as KernelCall[]);
    const first = Math.max(
      0,
      theirs.findIndex((calls) => calls.length > 0),
    );
    const end = theirs.findLastIndex((calls) => calls.length > 0) + 1;
    const number = ++this.#programs;
    const program: HelperProgram = { number, phases: theirs.slice(first, end) };
    this.#port.postMessage(program);
    return {
      number,
      before: mine.slice(0, first).flat(),
      shared: mine.slice(first, end),
      after: mine.slice(end).flat(),
    };
  }

  /** @throws whatever this thread's part throws, after the helper has done its own. */
  run({ number, before, shared, after }: TeamProgram): void {
    for (const run of before) run();
    if (shared.length > 0) this.#together(number, shared);
    for (const run of after) run();
  }

  #together(number: number, shared: TeamProgram['shared']): void {
    Atomics.store(this.#words, word.program, number);
    this.#meeting.meet();
    let failure: { error: unknown } | undefined;
    for (const phase of shared) {
      try {
        if (!failure) for (const run of phase) run();
      } catch (error) {
        failure = { error };
      }
      this.#meeting.meet();
    }
    if (failure) throw failure.error;
    if (Atomics.load(this.#words, word.hasFailed))
      throw new Error('The second thread of this run could not do its part.');
  }

  /** Lets the helper end, which it does by itself. */
  stop(): void {
    Atomics.store(this.#words, word.isThere, 0);
    Atomics.store(this.#words, word.isStopped, 1);
    this.#meeting.arrive();
    this.#port.close();
  }
}
