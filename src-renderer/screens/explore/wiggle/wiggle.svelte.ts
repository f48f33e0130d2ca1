/** What moving one number of an input by h does to the output, beside what its gradient foretells. */
export abstract class Wiggle {
  h = $state(0.1);
  moved = $state.raw<number>();
  #latest = 0;

  /** The derivative of the output with respect to the number that moves. */
  abstract readonly gradient: number;
  /** The output where nothing has moved. */
  abstract readonly output: number;
  /** Everything that the answer depends on. */
  abstract readonly question: readonly unknown[];

  /** The output where the number is moved by h, or undefined where there is no such number. */
  protected abstract measure(): Promise<number | undefined>;

  /** gradient · h */
  readonly foretold: number = $derived.by(() => this.gradient * this.h);
  /** f(x + h) − f(x) */
  readonly change: number = $derived.by(() => (this.moved ?? NaN) - this.output);

  /** What the gradient did not foretell; what only rounding leaves is 0. */
  readonly difference: number = $derived.by(() => {
    const difference = this.change - this.foretold;
    const size = Math.max(1, Math.abs(this.moved ?? NaN));
    return Math.abs(difference) < 1e-13 * size ? 0 : difference;
  });

  /** Asks for the output at the moved number; the newest question wins. */
  async ask(): Promise<void> {
    const mine = ++this.#latest;
    const moved = await this.measure();
    if (mine === this.#latest) this.moved = moved;
  }
}
