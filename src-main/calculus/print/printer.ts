import { simpleName } from '../entries/affine.ts';
import { splitRaised } from '../parse/scope.ts';
import type { Expression, ExpressionOf } from '../expression.ts';
import { rangesOf } from './slice-ranges.ts';

/** How one notation writes each construct; operands arrive already written. */
export interface Dialect {
  readonly number: (value: number) => string;
  readonly name: (name: string) => string;
  readonly ones: (size: string | undefined) => string;
  readonly identity: (size: string | undefined) => string;
  readonly oneHot: (index: string) => string;
  readonly minus: string;
  readonly plus: string;
  readonly group: (inner: string) => string;
  readonly product: (factors: readonly string[]) => string;
  readonly elementwise: (factors: readonly string[]) => string;
  readonly quotient: (numerator: string, denominator: string) => string;
  /** Whether a fraction shows by itself where it ends. */
  readonly quotientEncloses: boolean;
  readonly power: (base: string, exponent: string, isSmall: boolean) => string;
  readonly transpose: (of: string) => string;
  /** A base that carries a script already. */
  readonly scripted: (of: string) => string;
  readonly call: (call: ExpressionOf<'call'>, operands: readonly string[]) => string;
  readonly indicator: (left: string, relation: string, right: string) => string;
  /** A vector or matrix whose entry is written: x in x_i. */
  readonly entryName: (name: string) => string;
  readonly entry: (of: string, indices: readonly string[]) => string;
  /** `limits` are the first and the last value, where they are written. */
  readonly indexSum: (index: string, limits: Limits, of: string) => string;
  readonly index: (index: string) => string;
  readonly array: (of: string, indices: readonly string[]) => string;
  /** Sets something under a part that stands for one quantity: a name, xᵀ, f(z), I. */
  readonly annotate?: ((part: Expression, written: string) => string) | undefined;
}

type Limits = Pick<ExpressionOf<'index-sum'>, 'from' | 'to'>;

/** `ij` where every index is a letter, `12` where every one is a digit, else `i+1,j`. */
export const listedIndices = (indices: readonly string[]): string =>
  indices.join(/^(?:(?:\p{L}\p{M}*,?)+|\d(?:,\d)?)$/u.test(indices.join(',')) ? '' : ',');

/** What is read as one quantity, with its scripts and its argument. */
const isQuantity = (expression: Expression): boolean => {
  switch (expression.kind) {
    case 'name':
    case 'ones':
    case 'identity':
    case 'one-hot':
      return true;
    case 'transpose':
    case 'entry':
      return isQuantity(expression.of);
    case 'power':
      return isQuantity(expression.base);
    case 'call':
      return expression.arguments.every(isQuantity);
    default:
      return false;
  }
};

/** From loose to tight; an operand looser than its place wants is bracketed. */
const level = { sum: 1, elementwise: 2, product: 3, postfix: 5, primary: 6 } as const;

function levelOf(expression: Expression, dialect: Dialect): number {
  switch (expression.kind) {
    case 'sum':
    case 'negative':
      return level.sum;
    case 'elementwise':
    case 'index-sum':
      return level.elementwise;
    case 'product':
      return level.product;
    case 'quotient':
      return dialect.quotientEncloses ? level.primary : level.product;
    case 'power':
    case 'transpose':
    case 'entry':
    case 'array':
      return level.postfix;
    case 'index':
      return simpleName(expression.index) === undefined ? level.sum : level.primary;
    default:
      return level.primary;
  }
}

/** Writes an expression so that it reads back as the same expression. */
export function print(expression: Expression, dialect: Dialect): string {
  const write = (inner: Expression, atLeast: number): string => {
    const written = plain(inner);
    return levelOf(inner, dialect) < atLeast ? dialect.group(written) : written;
  };
  const scripted = (base: Expression): string =>
    /^(transpose|entry|array)$/.test(base.kind)
      ? dialect.scripted(write(base, level.postfix))
      : write(base, level.postfix);
  const raised = (base: Expression): string => {
    const isRaised = base.kind === 'name' && splitRaised(base.name).raised !== '';
    if (base.kind === 'power' || isRaised) return dialect.group(plain(base));
    return base.kind === 'entry' ? write(base, level.postfix) : scripted(base);
  };
  const turned = (base: Expression): string =>
    base.kind === 'entry' ? dialect.group(plain(base)) : scripted(base);
  const holder = (of: Expression): string => {
    if (of.kind === 'name' && !/[_\d]/.test(splitRaised(of.name).plain))
      return dialect.entryName(of.name);
    const hasScript = /^(name|ones|identity|one-hot)$/.test(of.kind);
    return hasScript ? dialect.group(plain(of)) : write(of, level.primary);
  };
  /** A slice is a vector or a matrix as its whole is. */
  const sliced = (of: Expression): string =>
    of.kind === 'name' && !/[_\d]/.test(splitRaised(of.name).plain)
      ? dialect.name(of.name)
      : holder(of);

  const plain = (inner: Expression): string => {
    const { annotate, ...unannotated } = dialect;
    if (annotate && isQuantity(inner)) return annotate(inner, print(inner, unannotated));
    switch (inner.kind) {
      case 'number':
        return dialect.number(inner.value);
      case 'name':
        return dialect.name(inner.name);
      case 'ones':
        return dialect.ones(inner.size);
      case 'identity':
        return dialect.identity(inner.size);
      case 'one-hot':
        return dialect.oneHot(inner.index);
      case 'negative':
        return dialect.minus.trim() + write(inner.of, level.elementwise);
      case 'sum':
        return inner.terms.map(writeTerm).join('');
      case 'product':
        return dialect.product(inner.factors.map(writeFactor));
      case 'elementwise':
        return dialect.elementwise(inner.factors.map((factor) => write(factor, level.product)));
      case 'quotient':
        return dialect.quotientEncloses
          ? dialect.quotient(plain(inner.numerator), plain(inner.denominator))
          : dialect.quotient(
              write(inner.numerator, level.product),
              write(inner.denominator, level.postfix),
            );
      case 'power':
        return dialect.power(
          raised(inner.base),
          plain(inner.exponent),
          inner.exponent.kind === 'number' && Number.isInteger(inner.exponent.value),
        );
      case 'transpose':
        return dialect.transpose(turned(inner.of));
      case 'call':
        return dialect.call(
          inner,
          inner.arguments.map((argument) => plain(argument)),
        );
      case 'indicator':
        return dialect.indicator(plain(inner.left), inner.relation, plain(inner.right));
      case 'entry':
        return dialect.entry(holder(inner.of), inner.indices);
      case 'index-sum':
        return dialect.indexSum(inner.index, inner, write(inner.of, level.elementwise));
      case 'index':
        return dialect.index(inner.index);
      case 'array': {
        const ranges = inner.isSlice ? rangesOf(inner) : undefined;
        if (ranges && inner.of.kind === 'entry') return dialect.entry(sliced(inner.of.of), ranges);
        return dialect.array(plain(inner.of), inner.indices);
      }
    }
  };

  const writeTerm = (term: Expression, place: number): string => {
    const isNegative = term.kind === 'negative';
    const written = write(isNegative ? term.of : term, level.elementwise);
    if (place === 0) return (isNegative ? dialect.minus.trim() : '') + written;
    return (isNegative ? dialect.minus : dialect.plus) + written;
  };
  const writeFactor = (factor: Expression, place: number): string =>
    factor.kind === 'quotient' && place === 0 ? plain(factor) : write(factor, level.postfix);

  return plain(expression);
}
