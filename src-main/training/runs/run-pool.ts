import { availableParallelism } from 'node:os';
import { defaultMemoryLimit } from './memory.ts';
import type { RunOutcome } from './outcome.ts';
import { startRun, type RunHandle, type RunRequest } from './runs.ts';
import { TrainingWorkers } from './training-workers.ts';

export interface RunPoolOptions {
  /** training/worker.ts, or what a bundler made of it. */
  readonly worker: URL;
  /** Runs at once; as many as the machine has cores unless said. */
  readonly size?: number | undefined;
  /** Bytes that all of them may allocate together; half of the machine's memory unless said. */
  readonly memory?: number | undefined;
  /** Called when places in the queue have changed. */
  readonly onQueue?: (() => void) | undefined;
}

export interface RunJob extends RunRequest {
  /** The estimate of what it allocates. */
  readonly bytes: number;
  /** Called when it leaves the queue. */
  readonly onStart?: () => void;
}

export interface PooledRun extends Omit<RunHandle, 'useThreads'> {
  /** 1 for the one that starts next; undefined for one that has started. */
  readonly place: number | undefined;
}

interface Waiting {
  readonly job: RunJob;
  readonly start: (handle: RunHandle) => void;
}

/** Trains several experiments at once, one in each thread; the others wait in the order they came. */
export class RunPool {
  readonly size: number;
  readonly memory: number;
  readonly #onQueue: () => void;
  readonly #workers: TrainingWorkers;
  readonly #running = new Map<RunJob, RunHandle>();
  #waiting: readonly Waiting[] = [];

  constructor({ worker, size, memory, onQueue }: RunPoolOptions) {
    this.size = size ?? availableParallelism();
    this.memory = memory ?? defaultMemoryLimit();
    this.#onQueue = onQueue ?? (() => undefined);
    this.#workers = new TrainingWorkers(worker, this.memory);
  }

  /** Makes ready for a run that is likely to come, so that it begins without delay. */
  warm(): void {
    if (this.#running.size < this.size) this.#workers.warm();
  }

  submit(job: RunJob): PooledRun {
    const { promise: done, resolve } = Promise.withResolvers<RunOutcome>();
    let started: RunHandle | undefined;
    const start = (handle: RunHandle): void => {
      started = handle;
      void handle.done.then(resolve);
    };
    const entry: Waiting = { job, start };
    /** Takes it out of the queue again. */
    const stop = (status: 'paused' | 'cancelled'): void => {
      if (!this.#waiting.includes(entry)) return;
      this.#waiting = this.#waiting.filter((each) => each !== entry);
      const { steps = 0, checkpoint } = job;
      resolve({ status, steps, ...(status === 'paused' && { checkpoint }) });
      this.#onQueue();
    };
    this.#waiting = [...this.#waiting, entry];
    this.#fill();
    const placeOf = (): number | undefined => this.#waiting.indexOf(entry) + 1 || undefined;
    return {
      done,
      pause: () => (started ? started.pause() : stop('paused')),
      cancel: () => (started ? started.cancel() : stop('cancelled')),
      get place() {
        return placeOf();
      },
    };
  }

  /** Ends the thread that stood ready. Runs are ended by their own handles. */
  close(): Promise<void> {
    return this.#workers.close();
  }

  #hasRoomFor({ bytes }: RunJob): boolean {
    if (this.#running.size === 0) return true;
    const taken = [...this.#running.keys()].reduce((sum, job) => sum + job.bytes, 0);
    return this.#running.size < this.size && taken + bytes <= this.memory;
  }

  #fill(): void {
    for (;;) {
      const [next, ...rest] = this.#waiting;
      if (!next || !this.#hasRoomFor(next.job)) return;
      this.#waiting = rest;
      this.#begin(next);
    }
  }

  /** A run may use a second core while no other one needs it. */
  #shareThreads(): void {
    const threads = this.size >= 2 * this.#running.size ? 2 : 1;
    for (const run of this.#running.values()) run.useThreads(threads);
  }

  #begin({ job, start }: Waiting): void {
    const { experiment, corpus, checkpoint, steps, onPoints, onCheckpoint } = job;
    const { memoryLimit = this.memory } = job;
    const limited = { experiment, corpus, memoryLimit };
    const request = { ...limited, checkpoint, steps, onPoints, onCheckpoint };
    const handle = startRun(this.#workers.take(), request);
    this.#running.set(job, handle);
    job.onStart?.();
    this.#shareThreads();
    void handle.done.then(() => {
      this.#running.delete(job);
      this.#fill();
      this.#shareThreads();
      this.#onQueue();
    });
    start(handle);
  }
}
