import type { Numbers } from '../tensor.ts';
import type { Arena } from './arena.ts';

/**
 * The rows of a table that a step read, each once, in the order of their first use: the only rows
 * whose gradient is not 0.
 */
export class TouchedRows {
  /** The first `count` entries are the rows. */
  readonly rows: Int32Array;
  /** For each row of the table the pass that touched it last. */
  readonly #touchedIn: Uint32Array;
  #pass = 0;
  #count = 0;

  constructor(arena: Arena, tableRows: number) {
    this.rows = arena.allocateIntegers(tableRows);
    this.#touchedIn = new Uint32Array(tableRows);
  }

  get count(): number {
    return this.#count;
  }

  /** Sets the entries of the rows in a table to 0; `width` is the length of a row. */
  clear(table: Numbers, width: number): void {
    for (let i = 0; i < this.#count; i++) {
      const start = this.rows[i]! * width;
      table.fill(0, start, start + width);
    }
  }

  /** Forgets the rows of the pass before and takes those of this one. */
  collect(ids: Numbers): void {
    this.#count = 0;
    this.#pass++;
    for (let i = 0; i < ids.length; i++) {
      const row = ids[i]!;
      if (this.#touchedIn[row] === this.#pass) continue;
      this.#touchedIn[row] = this.#pass;
      this.rows[this.#count++] = row;
    }
  }
}
