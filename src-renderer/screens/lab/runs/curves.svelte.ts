import { SvelteMap } from 'svelte/reactivity';
import type { MetricPoint } from '../../../../src-main/contract/lab.ts';

/** Calls back before the next picture is drawn. */
export type NextFrame = (draw: () => void) => void;

const animationFrame: NextFrame = (draw) => void requestAnimationFrame(draw);

/**
 * The points of every run that was looked at. While runs train, points that come between two pictures
 * are taken together, so that a curve changes at most once a frame; a run's first one is shown at once.
 */
export class Curves {
  readonly #points = new SvelteMap<number, readonly MetricPoint[]>();
  #waiting: { readonly run: number; readonly points: readonly MetricPoint[] }[] = [];
  readonly #nextFrame: NextFrame;
  #isAwaited = false;

  constructor(nextFrame: NextFrame = animationFrame) {
    this.#nextFrame = nextFrame;
  }

  of(run: number): readonly MetricPoint[] {
    return this.#points.get(run) ?? [];
  }

  has(run: number): boolean {
    return this.#points.has(run);
  }

  /** Takes points of a run in, in any order and more than once. */
  receive(run: number, points: readonly MetricPoint[]): void {
    this.#waiting.push({ run, points });
    if (this.of(run).length === 0) this.flush();
    else this.#await();
  }

  /** Forgets what came after a step. */
  cut(run: number, step: number): void {
    this.flush();
    if (this.has(run))
      this.#points.set(
        run,
        this.of(run).filter((point) => point.step <= step),
      );
  }

  /** Shows what is waiting. */
  flush(): void {
    for (const { run, points } of this.#waiting) this.#points.set(run, merge(this.of(run), points));
    this.#waiting = [];
  }

  #await(): void {
    if (this.#isAwaited) return;
    this.#isAwaited = true;
    this.#nextFrame(() => {
      this.#isAwaited = false;
      this.flush();
    });
  }
}

/** Points in the order of their steps, each step once. */
function merge(known: readonly MetricPoint[], more: readonly MetricPoint[]): MetricPoint[] {
  const last = known.at(-1)?.step ?? 0;
  const isInOrder = more.every((point, i) => point.step > (more[i - 1]?.step ?? last));
  if (isInOrder) return [...known, ...more];
  const byStep = new Map([...known, ...more].map((point) => [point.step, point]));
  return [...byStep.values()].sort((a, b) => a.step - b.step);
}
