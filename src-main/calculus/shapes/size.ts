/**
 * How many rows or columns: a symbol (`n`), a number (`3`), a multiple (`5d`), or a variable that
 * unification has still to find.
 */
export type Size = string | SizeVariable;

export class SizeVariable {
  bound: Size | undefined;
}

/** What a size is known to be by now. */
export function known(size: Size): Size {
  let current = size;
  while (current instanceof SizeVariable && current.bound !== undefined) current = current.bound;
  return current;
}

/** Makes two sizes equal; false when they are known to differ. */
export function unifySizes(a: Size, b: Size): boolean {
  const [left, right] = [known(a), known(b)];
  if (left === right) return true;
  if (left instanceof SizeVariable) left.bound = right;
  else if (right instanceof SizeVariable) right.bound = left;
  else return false;
  return true;
}

/** A size that nothing determines is 1: a lone 1 is the number. */
export const settled = (size: Size): string => {
  const found = known(size);
  return found instanceof SizeVariable ? '1' : found;
};

/** The symbols in a size: `n` in `n`, `d` in `5d`. */
export const symbolOf = (size: string): string | undefined =>
  /^\d*(.*)$/su.exec(size)![1] || undefined;

/** The number that a size is, once its symbol has one; n·d is a product of sizes. */
export function sizeValue(size: string, values: ReadonlyMap<string, number>): number {
  if (size.includes('·'))
    return size.split('·').reduce((all, factor) => all * sizeValue(factor, values), 1);
  const [, coefficient, symbol] = /^(\d*)(.*)$/su.exec(size)!;
  const factor = coefficient ? Number(coefficient) : 1;
  if (!symbol) return factor;
  const value = values.get(symbol);
  if (value === undefined) throw new Error(`The size ${symbol} has no value.`);
  return factor * value;
}
