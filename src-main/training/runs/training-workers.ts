import { Worker } from 'node:worker_threads';
import type { WorkerStart } from './worker-messages.ts';

/** Megabytes of heap below which a worker does not even start well. */
const leastHeap = 64;

/**
 * Milliseconds in which a worker whose run is over ends by itself. Breaking a thread off while it
 * compiles or runs its kernels can take the whole process down, so that is for threads that hang.
 */
const grace = 5_000;

/** Threads for runs, one each. One more can be made ready beforehand, so that a run begins at once. */
export class TrainingWorkers {
  readonly #url: URL;
  readonly #heap: number;
  #spare: Worker | undefined;

  /**
   * @param url training/worker.ts, or what a bundler made of it.
   * @param memory bytes of heap that each may take.
   */
  constructor(url: URL, memory: number) {
    this.#url = url;
    this.#heap = Math.max(leastHeap, Math.floor(memory / 1e6));
  }

  /** Starts a thread for the next run. */
  warm(): void {
    if (this.#spare) return;
    const worker = this.#start({ hasTime: true });
    const forget = () => {
      if (this.#spare === worker) this.#spare = undefined;
    };
    worker.unref();
    worker.once('error', forget);
    worker.once('exit', forget);
    this.#spare = worker;
  }

  take(): Worker {
    const worker = this.#spare ?? this.#start({ hasTime: false });
    this.#spare = undefined;
    worker.ref();
    return worker;
  }

  /** Ends the thread that no run has taken. */
  async close(): Promise<void> {
    await this.#spare?.terminate();
  }

  #start(workerData: WorkerStart): Worker {
    const resourceLimits = { maxOldGenerationSizeMb: this.#heap };
    return new Worker(this.#url, { workerData, resourceLimits });
  }
}

/** Lets a worker end by itself, and ends one that does not. Neither keeps the process alive. */
export function release(worker: Worker): void {
  const hanging = setTimeout(() => void worker.terminate(), grace).unref();
  worker.once('exit', () => clearTimeout(hanging));
  worker.unref();
}
