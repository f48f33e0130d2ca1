import { operandsOf, withOperands, type Expression } from '../expression.ts';

/** The same expression, in a text in which the one that it was read from begins at `offset`. */
export function relocated(expression: Expression, offset: number): Expression {
  if (offset === 0) return expression;
  const { at } = expression;
  const moved = withOperands(
    expression,
    operandsOf(expression).map((operand) => relocated(operand, offset)),
  );
  return at ? { ...moved, at: { start: at.start + offset, end: at.end + offset } } : moved;
}
