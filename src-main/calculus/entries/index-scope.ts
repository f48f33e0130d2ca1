import type { Expression } from '../expression.ts';
import { known, SizeVariable, symbolOf, unifySizes, type Size } from '../shapes/size.ts';
import { affineOf, fixedNumber, simpleName } from './affine.ts';
import { entryProblems } from './problems.ts';

/** An index in scope: how far it runs, and whether a sum binds it. */
export interface BoundIndex {
  readonly name: string;
  readonly size: Size;
  readonly from?: string | undefined;
  /** Whether written limits decide how far it runs: k = 2 … n − 1. */
  readonly isLimited?: boolean;
  readonly isSummed: boolean;
}

/** The indices that may stand at a place of a formula. */
export class IndexScope {
  readonly #bound: ReadonlyMap<string, BoundIndex>;
  readonly #sizes: readonly string[];
  /** Indices that nobody binds, where a part of a formula is looked at by itself. */
  readonly #open: Map<string, BoundIndex> | undefined;

  constructor(
    sizes: readonly string[],
    bound: ReadonlyMap<string, BoundIndex> = new Map(),
    open?: Map<string, BoundIndex>,
  ) {
    this.#sizes = sizes;
    this.#bound = bound;
    this.#open = open;
  }

  get count(): number {
    return this.#bound.size + (this.#open?.size ?? 0);
  }

  /** The scope inside of a sum or an array. */
  with(indices: readonly BoundIndex[]): IndexScope {
    const inner = new Map([
      ...this.#bound,
      ...indices.map((index): [string, BoundIndex] => [index.name, index]),
    ]);
    return new IndexScope(this.#sizes, inner, this.#open);
  }

  holds(names: Iterable<string>): boolean {
    return [...names].some((name) => this.#bound.has(name) || this.#open?.has(name));
  }

  isSummed(name: string): boolean {
    return this.#bound.get(name)?.isSummed === true;
  }

  isSize(name: string): boolean {
    return this.#sizes.includes(name);
  }

  /** @throws ShapeProblem where nothing binds the index. */
  find(name: string, whole: Expression): BoundIndex | undefined {
    const found = this.#bound.get(name) ?? this.#open?.get(name);
    if (found || this.isSize(name)) return found;
    if (!this.#open) throw entryProblems.free(name, this.#statable(), whole);
    const opened: BoundIndex = { name, size: new SizeVariable(), isSummed: false };
    this.#open.set(name, opened);
    return opened;
  }

  #statable(): string[] {
    return [...this.#bound.values()].flatMap(({ name, isSummed }) => (isSummed ? [] : name));
  }

  /**
   * Notes that an index counts the entries along a dimension of this size.
   * @throws ShapeProblem where it runs further, or not so far.
   */
  use(index: string, size: Size, whole: Expression): void {
    const fixed = fixedNumber(index);
    if (fixed !== undefined) return checkFixed(fixed, known(size), whole);
    const found = affineOf(index).parts.map(({ name }) => this.find(name, whole));
    const [only] = found;
    const name = simpleName(index);
    if (name === undefined) return;
    if (!only) {
      if (known(size) !== name) throw entryProblems.outOfRange(name, shownSize(size), whole);
      return;
    }
    if (only.from === '0') throw entryProblems.fromZero(name, whole);
    if (only.isLimited) return;
    const before = shownSize(only.size);
    if (!unifySizes(only.size, size) && !isPart(before, shownSize(size)))
      throw entryProblems.range(name, before, shownSize(size), whole);
  }
}

const shownSize = (size: Size): string => {
  const found = known(size);
  return found instanceof SizeVariable ? '?' : found;
};

/** Whether an index that runs so far has entries in all of its range: d of 3d, 3 of 6. */
function isPart(index: string, size: string): boolean {
  const [, times = '', symbol = ''] = /^(\d*)(.*)$/su.exec(index) ?? [];
  const [, most = '', other = ''] = /^(\d*)(.*)$/su.exec(size) ?? [];
  return symbol === other && Number(times || 1) <= Number(most || 1);
}

/** Sizes that are symbols are 2 at least. */
function checkFixed(index: number, size: Size, whole: Expression): void {
  if (size instanceof SizeVariable) return;
  const symbol = symbolOf(size);
  const coefficient = Number(/^\d+/.exec(size)?.[0] ?? 1);
  const certain = symbol === undefined ? coefficient : 2 * coefficient;
  if (index >= 1 && index <= certain) return;
  throw symbol === undefined || index < 1
    ? entryProblems.outOfRange(String(index), size, whole)
    : entryProblems.notCertain(String(index), size, whole);
}
