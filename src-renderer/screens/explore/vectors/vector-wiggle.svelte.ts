import type { VectorTrace } from '../../../../src-main/contract/vectors.ts';
import type { Explorer } from '../explore.svelte.ts';
import { entryOf, matrixOf, withEntry, writeTensor } from './tensor-text.ts';

/** What moving one entry of an input by h does to the output, beside what its gradient foretells. */
export class VectorWiggle {
  h = $state(0.1);
  moved = $state.raw<number>();
  #input = $state<string>();
  #place = $state({ row: 0, column: 0 });
  #latest = 0;
  readonly #explorer: Explorer;
  readonly #trace: () => VectorTrace;

  constructor(explorer: Explorer, trace: () => VectorTrace) {
    this.#explorer = explorer;
    this.#trace = trace;
  }

  readonly names: readonly string[] = $derived.by(() => Object.keys(this.#trace().inputs));
  readonly name: string = $derived.by(() =>
    this.#input !== undefined && this.names.includes(this.#input)
      ? this.#input
      : (this.names[0] ?? ''),
  );
  readonly #value = $derived.by(() => this.#trace().inputs[this.name] ?? NaN);
  readonly size = $derived.by(() => matrixOf(this.#value));
  readonly row: number = $derived.by(() => Math.min(this.#place.row, this.size.rows - 1));
  readonly column: number = $derived.by(() => Math.min(this.#place.column, this.size.columns - 1));
  readonly entry: number = $derived.by(() => entryOf(this.#value, this.row, this.column) ?? NaN);
  readonly gradient: number = $derived.by(
    () => entryOf(this.#trace().gradients[this.name] ?? NaN, this.row, this.column) ?? NaN,
  );
  readonly foretold: number = $derived.by(() => this.gradient * this.h);
  readonly change: number = $derived.by(() => (this.moved ?? NaN) - this.#trace().value);

  /** What the gradient did not foretell; what only rounding leaves is 0. */
  readonly difference: number = $derived.by(() => {
    const difference = this.change - this.foretold;
    const size = Math.max(1, Math.abs(this.moved ?? NaN));
    return Math.abs(difference) < 1e-13 * size ? 0 : difference;
  });

  choose(name: string): void {
    this.#input = name;
  }

  choosePlace(row: number, column: number): void {
    this.#place = { row, column };
  }

  /** Moves the entry itself, and everything follows. */
  async drag(value: number): Promise<void> {
    const next = withEntry(this.#value, this.row, this.column, value);
    await this.#explorer.setTensor(this.name, writeTensor(next));
  }

  /** Asks for the output at the moved entry; the newest question wins. */
  async ask(): Promise<void> {
    const mine = ++this.#latest;
    const next = withEntry(this.#value, this.row, this.column, this.entry + this.h);
    const moved = await this.#explorer.outputWith(this.name, next);
    if (mine === this.#latest) this.moved = moved;
  }
}
