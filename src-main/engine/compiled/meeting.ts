/** Places in the words that two threads share. */
export const word = { program: 0, isStopped: 1, hasFailed: 2, isThere: 3, first: 4 } as const;
export const words = 10;

/**
 * Looks at another thread's counter before a thread goes to sleep: about 50 µs, which waits out what
 * lies between two steps of a run, and costs a busy machine little.
 */
const looks = 4000;
/** Milliseconds after which a silent thread is taken for dead. */
const patience = 60_000;

/**
 * Where two threads wait for each other. Each counts how often it came; who comes first looks a while
 * and then sleeps until the other one wakes it.
 */
export class Meeting {
  readonly #words: Int32Array;
  readonly #mine: number;
  readonly #theirs: number;
  #count = 0;

  constructor(shared: Int32Array, thread: 0 | 1) {
    this.#words = shared;
    // A thread's counter, and behind it whether the other one sleeps on it.
    [this.#mine, this.#theirs] =
      thread === 0 ? [word.first, word.first + 2] : [word.first + 2, word.first];
  }

  /** Says that this thread is here, and returns when the other one is. */
  meet(): void {
    this.arrive();
    this.#wait();
  }

  /** Says that this thread is here, without waiting. */
  arrive(): void {
    this.#count = (this.#count + 1) | 0;
    Atomics.store(this.#words, this.#mine, this.#count);
    if (Atomics.load(this.#words, this.#mine + 1)) Atomics.notify(this.#words, this.#mine);
  }

  #wait(): void {
    const [shared, theirs] = [this.#words, this.#theirs];
    const isBehind = (count: number) => ((count - this.#count) | 0) < 0;
    for (let i = 0; i < looks; i++) if (!isBehind(Atomics.load(shared, theirs))) return;
    Atomics.store(shared, theirs + 1, 1);
    for (
      let seen = Atomics.load(shared, theirs);
      isBehind(seen);
      seen = Atomics.load(shared, theirs)
    )
      if (Atomics.wait(shared, theirs, seen, patience) === 'timed-out' && this.#mine === word.first)
        throw new Error('The second thread of this run does not answer.');
    Atomics.store(shared, theirs + 1, 0);
  }
}
