/** Receives the state of a run after a step. Its points up to there were delivered before. */
export type CheckpointListener = (checkpoint: Uint8Array<ArrayBuffer>, step: number) => void;

/** Milliseconds between two checkpoints, at least. */
const pause = 1_000;

/** The share of the time that checkpoints may take, at most. */
const share = 0.01;

/** Says when a checkpoint is due: every second, or less often where it takes long. */
export class CheckpointClock {
  readonly #listener: CheckpointListener | undefined;
  #due = performance.now() + pause;

  constructor(listener: CheckpointListener | undefined) {
    this.#listener = listener;
  }

  /** Asked after every step. */
  tick(step: number, checkpoint: () => Uint8Array<ArrayBuffer>): void {
    if (!this.#listener) return;
    const now = performance.now();
    if (now < this.#due) return;
    this.#listener(checkpoint(), step);
    const end = performance.now();
    this.#due = end + Math.max(pause, (end - now) / share);
  }
}
