import { isNumber, negative, number, quotient, sum } from '../build.ts';
import { operandsOf, withOperands, type Expression } from '../expression.ts';
import { affineOfExpression } from './affine-expression.ts';
import { affineText, fixedNumber, namesOfIndex, simpleName, solvedFor } from './affine.ts';
import { freeIndices, replaceIndex } from './free-indices.ts';
import { flatProduct } from './scalar-terms.ts';

/** How far indices run, where it is known. */
export type IndexSizes = ReadonlyMap<string, string>;

interface Equality {
  readonly left: string;
  readonly right: string;
}

/** 1{i = j} as two indices; undefined for anything else. */
export function equalityIn(factor: Expression): Equality | undefined {
  if (factor.kind !== 'indicator' || factor.relation !== '=') return undefined;
  const [left, right] = [affineOfExpression(factor.left), affineOfExpression(factor.right)];
  return left && right ? { left: affineText(left), right: affineText(right) } : undefined;
}

export const equality = (left: string, right: string): Expression => ({
  kind: 'indicator',
  left: { kind: 'index', index: left },
  relation: '=',
  right: { kind: 'index', index: right },
});

/**
 * A sum over indices of a product, in which every 1{k = i} under Σ_k has done its work: only the
 * term k = i is left.
 */
export function contracted(
  indices: readonly string[],
  factors: readonly Expression[],
  sizes: IndexSizes,
): Expression {
  let left = indices;
  let product = simplified(factors);
  for (let found = collapsible(left, product, sizes); found;) {
    const { index, instead, factor } = found;
    left = left.filter((one) => one !== index);
    product = simplified(
      product
        .filter((one) => one !== factor)
        .map((one) => contractedWithin(replaceIndex(one, index, instead), sizes)),
    );
    found = collapsible(left, product, sizes);
  }
  return summedOver(left, product, sizes);
}

/** A summed index that an equality determines, so that entries out of range are 0 anyway. */
function collapsible(
  indices: readonly string[],
  factors: readonly Expression[],
  sizes: IndexSizes,
) {
  for (const factor of factors) {
    const equal = equalityIn(factor);
    if (!equal) continue;
    for (const index of indices) {
      const instead = solvedFor(index, equal.left, equal.right);
      if (instead === undefined) continue;
      const others = factors.filter((one) => one !== factor);
      const name = simpleName(instead);
      const runsAsFar =
        name !== undefined && sizes.has(name) && sizes.get(name) === sizes.get(index);
      if (runsAsFar || others.some((one) => isEntryAt(one, index)))
        return { index, instead, factor };
    }
  }
  return undefined;
}

/** Whether a factor is 0 where the index is out of range: an entry at this very index. */
function isEntryAt(factor: Expression, index: string): boolean {
  if (factor.kind === 'entry') return factor.indices.includes(index);
  if (factor.kind === 'product') return factor.factors.some((one) => isEntryAt(one, index));
  return false;
}

/** Without factors 1 and equalities that always hold; 0 where one never does. */
function simplified(factors: readonly Expression[]): readonly Expression[] {
  const kept = factors
    .flatMap((factor) => (factor.kind === 'product' ? factor.factors : [factor]))
    .filter((factor) => {
      const equal = equalityIn(factor);
      return !isNumber(factor, 1) && !(equal && equal.left === equal.right);
    });
  const isZero = kept.some((factor) => {
    const equal = equalityIn(factor);
    const never =
      equal && [equal.left, equal.right].every((side) => fixedNumber(side) !== undefined);
    return never || isNumber(factor, 0);
  });
  return isZero ? [number(0)] : kept;
}

/** Σ in front of what depends on its index; a constant is counted as often as the index runs. */
function summedOver(
  indices: readonly string[],
  factors: readonly Expression[],
  sizes: IndexSizes,
): Expression {
  if (factors.length === 1 && isNumber(factors[0]!, 0)) return factors[0]!;
  const isIn = (index: string) => factors.some((factor) => freeIndices(factor).has(index));
  const used = indices.filter(isIn);
  const counts = indices
    .filter((index) => !isIn(index))
    .map((index): Expression => sizeExpression(sizes.get(index) ?? '1'));
  const inner = factors.filter((factor) => used.some((index) => freeIndices(factor).has(index)));
  const outer = [...counts, ...factors.filter((factor) => !inner.includes(factor))];
  if (used.length === 0) return joined(outer);
  const summed = used.reduceRight<Expression>(
    (of, index) => ({ kind: 'index-sum', index, of }),
    joined(inner),
  );
  return joined([...outer, summed]);
}

const sizeExpression = (size: string): Expression =>
  /^\d+$/.test(size) ? number(Number(size)) : { kind: 'name', name: size };

/** A product in which fractions 1/c have become one line below it. */
export function joined(factors: readonly Expression[]): Expression {
  const isReciprocal = (one: Expression) => one.kind === 'quotient' && isNumber(one.numerator, 1);
  const below = factors.flatMap((one) =>
    one.kind === 'quotient' && isReciprocal(one) ? [one.denominator] : [],
  );
  const above = flatProduct(factors.filter((one) => !isReciprocal(one)));
  return below.length === 0 ? above : quotient(above, flatProduct(below));
}

/** The same everywhere inside an expression; sums of terms are taken apart where that helps. */
export function contractedWithin(expression: Expression, sizes: IndexSizes): Expression {
  const inner = withOperands(
    expression,
    operandsOf(expression).map((operand) => contractedWithin(operand, sizes)),
  );
  if (inner.kind === 'product') return joined(simplified(inner.factors));
  if (inner.kind === 'sum') return withoutZeros(inner.terms);
  if (inner.kind === 'negative' && isNumber(inner.of, 0)) return inner.of;
  if (inner.kind === 'negative') return negative(inner.of);
  if (inner.kind !== 'index-sum' || inner.from !== undefined || inner.to !== undefined)
    return inner;
  return overTerms(inner.index, inner.of, sizes);
}

function overTerms(index: string, of: Expression, sizes: IndexSizes): Expression {
  if (of.kind === 'negative') return negative(overTerms(index, of.of, sizes));
  const holdsEquality = (part: Expression): boolean =>
    (equalityIn(part) !== undefined && namesOf(part).includes(index)) ||
    operandsOf(part).some(holdsEquality);
  if (of.kind === 'sum' && of.terms.some(holdsEquality))
    return withoutZeros(of.terms.map((term) => overTerms(index, term, sizes)));
  const factors = of.kind === 'product' ? of.factors : [of];
  const bracket = factors.findIndex((one) => one.kind === 'sum' && holdsEquality(one));
  const opened = factors[bracket];
  if (opened?.kind === 'sum')
    return withoutZeros(
      opened.terms.map((term) => {
        const isNegative = term.kind === 'negative';
        const bare = flatProduct(factors.with(bracket, isNegative ? term.of : term));
        const summed = overTerms(index, bare, sizes);
        return isNegative ? negative(summed) : summed;
      }),
    );
  return contracted([index], factors, sizes);
}

const namesOf = (equal: Expression): string[] => {
  const { left, right } = equalityIn(equal)!;
  return [...namesOfIndex(left), ...namesOfIndex(right)];
};

const withoutZeros = (terms: readonly Expression[]): Expression => {
  const kept = terms.filter((term) => !isNumber(term.kind === 'negative' ? term.of : term, 0));
  const plain = kept.map((term) => (term.kind === 'negative' ? negative(term.of) : term));
  return plain.length === 0 ? number(0) : sum(plain);
};
