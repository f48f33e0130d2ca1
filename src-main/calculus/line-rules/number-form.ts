import { product } from '../build.ts';
import { freeIndices, replaceIndices } from '../entries/free-indices.ts';
import { operandsOf, withOperands, type Expression } from '../expression.ts';
import { normalForm } from '../normal-form.ts';

/** Whether a line is written by entries, so that it stands for a number at every index. */
export const isOfEntries = (written: Expression): boolean => freeIndices(written).size > 0;

/** Entries of what is stated by entries, put in: ([u_k v_k]_k)_i is u_i v_i. */
function entriesPutIn(expression: Expression): Expression {
  const inner = withOperands(expression, operandsOf(expression).map(entriesPutIn));
  if (inner.kind !== 'entry' || inner.of.kind !== 'array') return inner;
  const { indices, of } = inner.of;
  if (indices.length !== inner.indices.length) return inner;
  return replaceIndices(of, new Map(indices.map((name, place) => [name, inner.indices[place]!])));
}

/** The normal form of a formula of numbers, whose factors have no order. */
export function numberForm(expression: Expression): string {
  const sorted = (part: Expression): Expression => {
    const inner = withOperands(part, operandsOf(part).map(sorted));
    if (inner.kind !== 'product') return inner;
    const factors = inner.factors.flatMap((one) => (one.kind === 'product' ? one.factors : [one]));
    return product(factors.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)));
  };
  return keyOf(sorted(normalForm(entriesPutIn(expression))));
}

const keyOf = (expression: Expression): string =>
  JSON.stringify(expression, (key, value: unknown) => (key === 'at' ? undefined : value));
