import type { Expression } from '../expression.ts';
import { known, SizeVariable, symbolOf, unifySizes, type Size } from '../shapes/size.ts';
import { affineOf, affineText, fixedNumber, minus, simpleName, type Affine } from './affine.ts';
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

const deepest = 4;

/** The indices that may stand at a place of a formula. */
export class IndexScope {
  readonly #bound: ReadonlyMap<string, BoundIndex>;
  readonly #sizes: readonly string[];
  /** Indices that nobody binds, where a part of a formula is looked at by itself. */
  readonly #open: Map<string, BoundIndex> | undefined;
  /** How many arrays inside each other are read anew here. */
  readonly #depth: number;

  constructor(
    sizes: readonly string[],
    bound: ReadonlyMap<string, BoundIndex> = new Map(),
    open?: Map<string, BoundIndex>,
    depth = 0,
  ) {
    this.#sizes = sizes;
    this.#bound = bound;
    this.#open = open;
    this.#depth = depth;
  }

  /**
   * The same scope for what is read anew with other indices, which costs as much again every time.
   * @throws ShapeProblem where it has been done too often.
   */
  deeper(whole: Expression): IndexScope {
    if (this.#depth >= deepest) throw entryProblems.tooMany(whole);
    return new IndexScope(this.#sizes, this.#bound, this.#open, this.#depth + 1);
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
    return new IndexScope(this.#sizes, inner, this.#open, this.#depth);
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
    const affine = affineOf(index);
    const [only] = affine.parts.map(({ name }) => this.find(name, whole)).filter(isDefined);
    const name = simpleName(index);
    const isSizeOnly = only === undefined;
    if (isSizeOnly && name !== undefined && known(size) !== name)
      throw entryProblems.outOfRange(name, shownSize(size), whole);
    if (isSizeOnly || only.isLimited) return;
    if (name === undefined) return this.#noteShifted(affine, only, size);
    if (only.from === '0') throw entryProblems.fromZero(name, whole);
    const before = shownSize(only.size);
    if (unifySizes(only.size, size) || isPart(before, shownSize(size))) return;
    if (!narrowed(only, shownSize(size)))
      throw entryProblems.range(name, before, shownSize(size), whole);
  }

  /** x_{j+2d} in ℝ^{3d}, or x_{2j} in ℝ^{2d}, says that j runs to d. */
  #noteShifted(affine: Affine, only: BoundIndex, size: Size): void {
    const parts = affine.parts.filter(({ name }) => !this.isSize(name));
    const [part, ...more] = parts;
    if (!part || more.length > 0 || part.times < 1) return;
    const shift = { ...affine, parts: affine.parts.filter((one) => one !== part) };
    const room = minus(affineOf(shownSize(size)), shift);
    const last = room.parts.map((one) => ({ ...one, times: one.times / part.times }));
    const [single, ...others] = last;
    const isExact = (times: number) => Number.isInteger(times) && times > 0;
    if (single && others.length === 0 && room.constant === 0 && isExact(single.times))
      noted(only, affineText({ parts: last, constant: 0 }));
    const count = room.constant / part.times;
    if (!single && isExact(count)) noted(only, String(count));
  }
}

const isDefined = <T>(value: T | undefined): value is T => value !== undefined;

/** Lets an index run only so far, where nothing but its uses said how far. */
function narrowed({ size }: BoundIndex, to: string): boolean {
  if (!(size instanceof SizeVariable) || !isPart(to, shownSize(size))) return false;
  let root = size;
  while (root.bound instanceof SizeVariable) root = root.bound;
  root.bound = to;
  return true;
}

function noted(index: BoundIndex, to: string): void {
  if (known(index.size) instanceof SizeVariable) unifySizes(index.size, to);
  else narrowed(index, to);
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
