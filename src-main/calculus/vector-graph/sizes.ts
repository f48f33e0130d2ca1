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
      if (symbol !== undefined && declared[side] === symbol && !sizes.has(symbol))
        sizes.set(symbol, Number(value[side]));
    }
  }
  for (const { shape: declared } of declarations)
    for (const size of [declared.rows, declared.columns]) {
      const symbol = symbolOf(size);
      if (symbol !== undefined && !sizes.has(symbol)) sizes.set(symbol, Number(usual(sizes.size)));
    }
  return sizes;
}

export const inNumbers = ({ rows, columns }: Shape, sizes: ReadonlyMap<string, number>): Shape =>
  shape(String(sizeValue(rows, sizes)), String(sizeValue(columns, sizes)));

/** Gives every size that was not found a number. */
export function settleSizes(shapes: Iterable<OpenShape>): void {
  let place = 0;
  const settle = (size: Size): void => {
    const found = known(size);
    if (found instanceof SizeVariable) found.bound = usual(place++);
  };
  for (const { rows, columns } of shapes) {
    settle(rows);
    settle(columns);
  }
}
