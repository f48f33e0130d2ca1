import { ones, scaled, transpose } from '../build.ts';
import type { Expression } from '../expression.ts';
import { settledShape } from '../shapes/shape.ts';
import type { Term } from '../shapes/term.ts';

/** An expression of the shape of a term that has the scalar in every entry. */
export function spread(value: Expression, over: Term): Expression {
  const { rows, columns } = settledShape(over.shape);
  const column = rows === '1' ? [] : [ones(rows)];
  const row = columns === '1' ? [] : [transpose(ones(columns))];
  return scaled(value, [...column, ...row]);
}
