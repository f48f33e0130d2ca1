import type { LayerMetrics } from '../../contract/lab.ts';
import type { LayerActivity } from './activity-probe.ts';

/** Whatever can say how the hidden layers fare, from the input up. */
interface Probe {
  measure(): readonly LayerActivity[];
}

/** Follows the layers of a run: what of the gradient reaches each, and now and then what its units do. */
export class LayerWatch {
  readonly #probe: Probe | undefined;
  readonly #isSampled: (step: number) => boolean;
  #activity: readonly LayerActivity[] | undefined;

  /** @param isSampled whether units are looked at before a step, which takes a while. */
  constructor(probe: Probe | undefined, isSampled: (step: number) => boolean) {
    this.#probe = probe;
    this.#isSampled = isSampled;
  }

  /** Looks at the units before a step, where it is one of those. */
  before(step: number): void {
    this.#activity = this.#isSampled(step) ? this.#probe?.measure() : undefined;
  }

  /** The layers at the step that was taken since, from the norms of their gradients by name. */
  metrics(norms: ReadonlyMap<string, number>): LayerMetrics[] {
    return Array.from(norms, ([name, gradientNorm]) => {
      const hidden = /^hidden(\d+)$/.exec(name)?.[1];
      return { name, gradientNorm, ...(hidden && this.#activity?.[Number(hidden) - 1]) };
    });
  }
}
