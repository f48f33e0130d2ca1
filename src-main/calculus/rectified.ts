import { call } from './build.ts';
import { operandsOf, withOperands, type Expression } from './expression.ts';

/** The number that an expression is written as, perhaps with a sign. */
export function writtenNumber(expression: Expression): number | undefined {
  if (expression.kind === 'number') return expression.value;
  if (expression.kind !== 'negative') return undefined;
  const of = writtenNumber(expression.of);
  return of === undefined ? undefined : -of;
}

/** The z of max(0, z) and max(z, 0), which are ReLU: no convention for ties concerns them. */
export function rectifiedIn(expression: Expression): Expression | undefined {
  if (expression.kind !== 'call' || expression.name !== 'max') return undefined;
  const [one, other, ...more] = expression.arguments;
  if (!one || !other || more.length > 0) return undefined;
  const [first, second] = [one, other].map((operand) => writtenNumber(operand) === 0);
  if (first === second) return undefined;
  return first ? other : one;
}

/** The same expression with relu(z) for every max(0, z). */
export function withRelu(expression: Expression): Expression {
  const inner = withOperands(expression, operandsOf(expression).map(withRelu));
  const z = rectifiedIn(inner);
  return z ? { ...call('relu', [z]), at: expression.at } : inner;
}
