import type { TrainedWith } from '../../../../src-main/contract/exercise.ts';
import type { Curve } from '../../../visuals/loss-chart/curve.ts';

export type Trained = Extract<TrainedWith, { status: 'trained' }>;

/** One training with the learner's formula, for the answer that was checked last. */
export class Trial {
  result = $state.raw<TrainedWith>();
  isRunning = $state(false);
  failure = $state.raw<unknown>();
  readonly #train: () => Promise<TrainedWith>;
  #latest = 0;

  readonly #stop: () => void;

  /** @param stop asks for the end of what `train` began. */
  constructor(train: () => Promise<TrainedWith>, stop: () => void = () => undefined) {
    this.#train = train;
    this.#stop = stop;
  }

  async run(): Promise<void> {
    const mine = ++this.#latest;
    this.isRunning = true;
    this.failure = undefined;
    try {
      const result = await this.#train();
      if (mine === this.#latest && result.status !== 'stopped') this.result = result;
    } catch (thrown) {
      if (mine === this.#latest) this.failure = thrown;
    } finally {
      if (mine === this.#latest) this.isRunning = false;
    }
  }

  /** Another answer was checked, or nobody waits any more: what is under way ends. */
  forget(): void {
    if (this.isRunning) this.#stop();
    this.#latest++;
    this.isRunning = false;
    this.result = undefined;
    this.failure = undefined;
  }
}

/** The two losses over the steps, the true gradient's first. */
export function curvesOf({ truth, yours }: Trained): Curve[] {
  return [truth, yours].map(({ losses }, look) => ({
    id: look + 1,
    look,
    x: losses.map((_, step) => step),
    y: losses,
  }));
}

export type Finding = 'same' | 'stopped' | 'up' | 'slower' | 'faster';

/** What the two curves show together; a loss within a hundredth of the other's counts as no better. */
export function findingOf({ truth, yours, agrees }: Trained): Finding {
  if (agrees) return 'same';
  if (yours.stoppedAt !== undefined) return 'stopped';
  const [start, end, right] = [yours.losses[0]!, yours.losses.at(-1)!, truth.losses.at(-1)!];
  if (end > start) return 'up';
  return end > right ? 'slower' : 'faster';
}
