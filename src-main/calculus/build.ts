import type { Expression } from './expression.ts';

/** Constructors that keep expressions in their flat form; they simplify nothing but empty layers. */
export const number = (value: number): Expression => ({ kind: 'number', value });
export const name = (text: string): Expression => ({ kind: 'name', name: text });
export const ones = (size?: string): Expression => ({ kind: 'ones', size });
export const identity = (size?: string): Expression => ({ kind: 'identity', size });

export const call = (
  functionName: string,
  operands: readonly Expression[],
  derivative = 0,
): Expression => ({ kind: 'call', name: functionName, derivative, arguments: operands });

export const negative = (of: Expression): Expression =>
  of.kind === 'negative' ? of.of : { kind: 'negative', of };

export const transpose = (of: Expression): Expression =>
  of.kind === 'transpose' ? of.of : { kind: 'transpose', of };

export const quotient = (numerator: Expression, denominator: Expression): Expression =>
  numerator.kind === 'negative'
    ? negative({ kind: 'quotient', numerator: numerator.of, denominator })
    : { kind: 'quotient', numerator, denominator };

export const power = (base: Expression, exponent: Expression): Expression => ({
  kind: 'power',
  base,
  exponent,
});

export function sum(terms: readonly Expression[]): Expression {
  const flat = terms.flatMap((term) => (term.kind === 'sum' ? term.terms : [term]));
  return flat.length === 1 ? flat[0]! : { kind: 'sum', terms: flat };
}

export const isNumber = (expression: Expression, value: number): boolean =>
  expression.kind === 'number' && expression.value === value;

/** Signs of factors gather in front, and factors 1 are left out. */
function signed(
  factors: readonly Expression[],
  join: (factors: readonly Expression[]) => Expression,
): Expression {
  const isNegative = factors.filter((factor) => factor.kind === 'negative').length % 2 === 1;
  const bare = factors
    .map((factor) => (factor.kind === 'negative' ? factor.of : factor))
    .filter((factor) => !isNumber(factor, 1));
  const joined = bare.length > 1 ? join(bare) : (bare[0] ?? number(1));
  return isNegative ? negative(joined) : joined;
}

/** Read from the left, so only a product in front may lose its parentheses: W (uᵀ h) keeps them. */
export const product = (factors: readonly Expression[]): Expression =>
  signed(factors, ([first, ...rest]) => ({
    kind: 'product',
    factors: first!.kind === 'product' ? [...first!.factors, ...rest] : [first!, ...rest],
  }));

export const elementwise = (factors: readonly Expression[]): Expression =>
  signed(factors, (bare) => ({
    kind: 'elementwise',
    factors: bare.flatMap((factor) => (factor.kind === 'elementwise' ? factor.factors : [factor])),
  }));

/** A scalar times a matrix product. */
export const scaled = (scalar: Expression, factors: readonly Expression[]): Expression =>
  factors.length === 0
    ? scalar
    : product(
        scalar.kind === 'product' || scalar.kind === 'negative'
          ? [scalar, product(factors)]
          : [scalar, ...factors],
      );
