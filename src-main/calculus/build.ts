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

export const quotient = (numerator: Expression, denominator: Expression): Expression => ({
  kind: 'quotient',
  numerator,
  denominator,
});

export const power = (base: Expression, exponent: Expression): Expression => ({
  kind: 'power',
  base,
  exponent,
});

export function sum(terms: readonly Expression[]): Expression {
  const flat = terms.flatMap((term) => (term.kind === 'sum' ? term.terms : [term]));
  return flat.length === 1 ? flat[0]! : { kind: 'sum', terms: flat };
}

/** Signs of factors gather in front. */
function signed(
  factors: readonly Expression[],
  join: (factors: readonly Expression[]) => Expression,
): Expression {
  const isNegative = factors.filter((factor) => factor.kind === 'negative').length % 2 === 1;
  const bare = factors.map((factor) => (factor.kind === 'negative' ? factor.of : factor));
  return isNegative ? negative(join(bare)) : join(bare);
}

/** Read from the left, so only a product in front may lose its parentheses: W (uᵀ h) keeps them. */
export const product = (factors: readonly Expression[]): Expression =>
  signed(factors, (bare) => {
    const [first, ...rest] = bare;
    const flat = first!.kind === 'product' ? [...first!.factors, ...rest] : bare;
    return flat.length === 1 ? flat[0]! : { kind: 'product', factors: flat };
  });

export const elementwise = (factors: readonly Expression[]): Expression =>
  signed(factors, (bare) => {
    const flat = bare.flatMap((factor) =>
      factor.kind === 'elementwise' ? factor.factors : [factor],
    );
    return flat.length === 1 ? flat[0]! : { kind: 'elementwise', factors: flat };
  });

export const isNumber = (expression: Expression, value: number): boolean =>
  expression.kind === 'number' && expression.value === value;

/** A scalar times a matrix product; a factor 1 is left out. */
export function scaled(scalar: Expression, factors: readonly Expression[]): Expression {
  if (factors.length === 0) return scalar;
  if (isNumber(scalar, 1)) return product(factors);
  return product(scalar.kind === 'product' ? [scalar, product(factors)] : [scalar, ...factors]);
}

/** Entry by entry; factors 1 are left out. */
export function entrywise(factors: readonly Expression[]): Expression {
  const kept = factors.filter((factor) => !isNumber(factor, 1));
  return kept.length === 0 ? number(1) : elementwise(kept);
}
