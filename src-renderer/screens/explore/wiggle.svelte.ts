import type { Trace } from '../../../src-main/contract/explore.ts';
import type { Explorer } from './explore.svelte.ts';

/** What moving one input by h does to the output, beside what its gradient foretells. */
export class Wiggle {
  h = $state(0.1);
  moved = $state.raw<number>();
  #chosen = $state<string>();
  #latest = 0;
  readonly #explorer: Explorer;

  constructor(explorer: Explorer) {
    this.#explorer = explorer;
  }

  get #trace(): Trace | undefined {
    return this.#explorer.resting.trace;
  }

  readonly name: string | undefined = $derived.by(() => {
    const { names } = this.#explorer;
    return this.#chosen !== undefined && names.includes(this.#chosen) ? this.#chosen : names[0];
  });

  choose(name: string): void {
    this.#chosen = name;
  }

  readonly gradient: number = $derived.by(() => this.#trace?.gradients[this.name ?? ''] ?? NaN);
  /** gradient · h */
  readonly foretold: number = $derived.by(() => this.gradient * this.h);
  /** f(x + h) − f(x) */
  readonly change: number = $derived.by(() => (this.moved ?? NaN) - (this.#trace?.value ?? NaN));

  /** What the gradient did not foretell; what only rounding leaves is 0. */
  readonly difference: number = $derived.by(() => {
    const difference = this.change - this.foretold;
    const size = Math.max(1, Math.abs(this.moved ?? NaN));
    return Math.abs(difference) < 1e-13 * size ? 0 : difference;
  });

  /** Asks for the output at x + h; the newest question wins. */
  async ask(): Promise<void> {
    const mine = ++this.#latest;
    const { name, h } = this;
    if (name === undefined) return;
    const moved = await this.#explorer.outputAt(name, h);
    if (mine === this.#latest) this.moved = moved;
  }
}
