import type { Expression } from '../expression.ts';

/** A power, or the transpose where the exponent is T. */
export function withExponent(
  base: Expression,
  exponent: Expression | 'transpose',
  at: () => Expression['at'],
): Expression {
  return exponent === 'transpose'
    ? { kind: 'transpose', of: base, at: at() }
    : { kind: 'power', base, exponent, at: at() };
}
