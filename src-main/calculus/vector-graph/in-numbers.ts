import { operandsOf, withOperands, type Expression } from '../expression.ts';
import { withIndex } from '../entries/affine.ts';
import { sizeValue, symbolOf } from '../shapes/size.ts';

/** What the symbols of an expression stand for where every input has a value. */
export interface Meanings {
  /** The n of 1_n, Σ_{i=1}^n and 1/n. */
  readonly sizes: ReadonlyMap<string, number>;
  /** The class y of e_y and p_y, where it was given as a number, counted from 1. */
  readonly classes: ReadonlyMap<string, number>;
}

/**
 * The same expression with numbers for the symbols of sizes. e_y is the vector y itself where y is one,
 * and e_2 where y is 2.
 */
export function inNumbers(expression: Expression, meanings: Meanings): Expression {
  const inner = withOperands(
    expression,
    operandsOf(expression).map((operand) => inNumbers(operand, meanings)),
  );
  const { sizes, classes } = meanings;
  const index = (text: string): string =>
    [...sizes].reduce((put, [name, value]) => withIndex(put, name, String(value)), text);
  const size = (text: string | undefined): string | undefined => {
    const symbol = text === undefined ? undefined : symbolOf(text);
    return symbol !== undefined && sizes.has(symbol) ? String(sizeValue(text!, sizes)) : text;
  };
  switch (inner.kind) {
    case 'name': {
      const value = sizes.get(inner.name);
      return value === undefined ? inner : { kind: 'number', value, at: inner.at };
    }
    case 'ones':
    case 'identity':
      return { ...inner, size: size(inner.size) };
    case 'one-hot': {
      const number = classes.get(inner.index);
      if (number !== undefined) return { ...inner, index: String(number) };
      return isWritten(inner.index) ? inner : { kind: 'name', name: inner.index, at: inner.at };
    }
    case 'entry':
      return { ...inner, indices: inner.indices.map(index) };
    case 'index':
      return { ...inner, index: index(inner.index) };
    case 'index-sum':
      return {
        ...inner,
        from: inner.from === undefined ? undefined : index(inner.from),
        to: inner.to === undefined ? undefined : index(inner.to),
      };
    case 'array':
      return { ...inner, sizes: inner.sizes?.map((one) => one && index(one)) };
    default:
      return inner;
  }
}

const isWritten = (index: string): boolean => /^\d+$/.test(index);

/** The classes that an expression speaks of by a letter: the y of e_y. */
export function classesIn(expression: Expression): string[] {
  const own =
    expression.kind === 'one-hot' && !isWritten(expression.index) ? [expression.index] : [];
  return [...own, ...operandsOf(expression).flatMap(classesIn)];
}

/** The largest rows and columns that are written in entries of names: 5 in x_5. */
export function written(
  expression: Expression,
  most = new Map<string, number[]>(),
): ReadonlyMap<string, readonly number[]> {
  if (expression.kind === 'entry' && expression.of.kind === 'name') {
    const { name } = expression.of;
    const [only = '', ...more] = expression.indices;
    const apart = more.length > 0 || !/^\p{Lu}/u.test(name) ? [only, ...more] : [...only];
    const before = most.get(name) ?? [];
    most.set(
      name,
      apart.map((one, axis) => Math.max(before[axis] ?? 1, isWritten(one) ? Number(one) : 1)),
    );
  }
  for (const operand of operandsOf(expression)) written(operand, most);
  return most;
}
