import type { Declaration } from '../givens/declaration.ts';
import { shape, type OpenShape, type Shape } from '../shapes/shape.ts';
import { known, sizeValue, SizeVariable, symbolOf, type Size } from '../shapes/size.ts';

/** Sizes that nothing fixes are 2, 3, 4, … in the order in which they occur. */
const usual = (place: number): string => String(2 + (place % 4));

/** Greek letters that stand for numbers in the lecture: rates and weights. */
const isUsuallyNumber = (name: string): boolean => /^[αβγεηκλρτ](?:_|$)/u.test(name);

/** A capital is a matrix, any other letter a column, of sizes that are still to be found. */
export function guessedShape(name: string): OpenShape {
  if (isUsuallyNumber(name)) return shape('1');
  const isMatrix = /^\p{Lu}/u.test(name.normalize('NFD'));
  return { rows: new SizeVariable(), columns: isMatrix ? new SizeVariable() : '1' };
}

/** Declared sizes as numbers: those of names that have values come from there. */
export function sizesOfSymbols(
  declarations: readonly Declaration[],
  given: ReadonlyMap<string, Shape>,
): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { name, shape: declared } of declarations) {
    const value = given.get(name);
    if (!value) continue;
    for (const side of ['rows', 'columns'] as const) {
      const symbol = symbolOf(declared[side]);
      if (symbol === undefined || sizes.has(symbol)) continue;
      const number = Number(value[side]) / sizeValue(declared[side], new Map([[symbol, 1]]));
      if (Number.isInteger(number)) sizes.set(symbol, number);
    }
  }
  for (const { shape: declared } of declarations)
    for (const size of [declared.rows, declared.columns]) {
      const symbol = symbolOf(size);
      if (symbol !== undefined && !sizes.has(symbol)) sizes.set(symbol, Number(usual(sizes.size)));
    }
  return sizes;
}

export const shapeInNumbers = (
  { rows, columns }: Shape,
  sizes: ReadonlyMap<string, number>,
): Shape => shape(String(sizeValue(rows, sizes)), String(sizeValue(columns, sizes)));

/** Gives sizes that were not found numbers. */
export class SizeSettler {
  readonly #least: ReadonlyMap<string, readonly number[]>;
  #place = 0;

  /** @param least by name: how many rows and columns there must be, since entries there are written */
  constructor(least: ReadonlyMap<string, readonly number[]>) {
    this.#least = least;
  }

  /** Says whether there were any to settle. */
  settle(shapes: Iterable<readonly [string, OpenShape]>): boolean {
    const before = this.#place;
    const enough = new Map<Size, number>();
    for (const [name, { rows, columns }] of shapes)
      [rows, columns].forEach((size, axis) => {
        const found = known(size);
        enough.set(found, Math.max(enough.get(found) ?? 1, this.#least.get(name)?.[axis] ?? 1));
      });
    for (const [size, least] of enough)
      if (size instanceof SizeVariable)
        size.bound = String(Math.max(Number(usual(this.#place++)), least));
    return this.#place > before;
  }
}
