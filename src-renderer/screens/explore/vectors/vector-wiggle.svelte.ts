import type { VectorTrace } from '../../../../src-main/contract/vectors.ts';
import type { Explorer } from '../explore.svelte.ts';
import { entryOf, matrixOf, withEntry, writeTensor } from '../inputs/tensor-text.ts';
import { Wiggle } from '../wiggle/wiggle.svelte.ts';

/** Moves one entry of an input of an expression of vectors. */
export class VectorWiggle extends Wiggle {
  #input = $state<string>();
  #place = $state({ row: 0, column: 0 });
  readonly #explorer: Explorer;
  readonly #trace: () => VectorTrace;

  constructor(explorer: Explorer, trace: () => VectorTrace) {
    super();
    this.#explorer = explorer;
    this.#trace = trace;
  }

  readonly names: readonly string[] = $derived.by(() => Object.keys(this.#trace().inputs));
  readonly name: string = $derived.by(
    () => this.names.find((name) => name === this.#input) ?? this.names[0] ?? '',
  );
  readonly #value = $derived.by(() => this.#trace().inputs[this.name] ?? NaN);
  readonly size = $derived.by(() => matrixOf(this.#value));
  readonly row: number = $derived.by(() => Math.min(this.#place.row, this.size.rows - 1));
  readonly column: number = $derived.by(() => Math.min(this.#place.column, this.size.columns - 1));
  readonly entry: number = $derived.by(() => entryOf(this.#value, this.row, this.column) ?? NaN);

  get gradient(): number {
    return entryOf(this.#trace().gradients[this.name] ?? NaN, this.row, this.column) ?? NaN;
  }

  get output(): number {
    return this.#trace().value;
  }

  get question(): readonly unknown[] {
    return [this.#trace(), this.name, this.row, this.column, this.h];
  }

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

  protected measure(): Promise<number | undefined> {
    const next = withEntry(this.#value, this.row, this.column, this.entry + this.h);
    return this.#explorer.outputWith(this.name, next);
  }
}
