import { operandsOf, sameExpression, withOperands, type Expression } from '../expression.ts';
import type { Givens } from '../givens/givens.ts';

/** The same formula with the names of the givens for what they stand for: p for softmax(z). */
export function named(expression: Expression, givens: Givens): Expression {
  const inner = withOperands(
    expression,
    operandsOf(expression).map((operand) => named(operand, givens)),
  );
  const found = givens.definitions.find((one) => sameExpression(one.expression, inner));
  return found ? { kind: 'name', name: found.name } : inner;
}
