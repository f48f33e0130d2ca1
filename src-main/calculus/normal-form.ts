import { elementwise, negative, product, sum, transpose } from './build.ts';
import { operandsOf, withOperands, type Expression } from './expression.ts';

/**
 * A form in which spellings of one formula agree that differ only in the order of ∘ and +, in
 * brackets of products, in (A B)ᵀ = Bᵀ Aᵀ, and in where a sign stands. Equal forms are equal
 * formulas; different ones may still be equal.
 */
export function normalForm(expression: Expression): Expression {
  const bare: Expression = { ...expression, at: undefined };
  const inner = withOperands(bare, operandsOf(bare).map(normalForm));
  switch (inner.kind) {
    case 'transpose':
      return turned(inner.of);
    case 'elementwise':
      return elementwiseForm(inner.factors);
    case 'sum':
      return sorted(sum(inner.terms));
    case 'product':
      return product(inner.factors.flatMap(factorsOf));
    case 'negative':
      return negative(inner.of);
    default:
      return inner;
  }
}

export const sameForm = (a: Expression, b: Expression): boolean =>
  keyOf(normalForm(a)) === keyOf(normalForm(b));

const keyOf = (expression: Expression): string => JSON.stringify(expression);

const factorsOf = (factor: Expression): readonly Expression[] =>
  factor.kind === 'product' ? factor.factors : [factor];

const byKey = (a: Expression, b: Expression): number => (keyOf(a) < keyOf(b) ? -1 : 1);

function sorted(expression: Expression): Expression {
  if (expression.kind === 'sum') return { ...expression, terms: expression.terms.toSorted(byKey) };
  if (expression.kind === 'elementwise')
    return { ...expression, factors: expression.factors.toSorted(byKey) };
  return expression;
}

function elementwiseForm(factors: readonly Expression[]): Expression {
  const joined = elementwise(factors);
  return joined.kind === 'negative' ? negative(sorted(joined.of)) : sorted(joined);
}

/** A transpose, moved inwards as far as it goes. */
function turned(of: Expression): Expression {
  switch (of.kind) {
    case 'product':
      return product(of.factors.toReversed().map(turned).flatMap(factorsOf));
    case 'elementwise':
      return elementwiseForm(of.factors.map(turned));
    case 'sum':
      return sorted(sum(of.terms.map(turned)));
    case 'negative':
      return negative(turned(of.of));
    case 'identity':
    case 'number':
      return of;
    case 'call':
      return of.name === 'diag' ? of : transpose(of);
    default:
      return transpose(of);
  }
}
