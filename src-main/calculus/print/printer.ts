import type { Expression, ExpressionOf } from '../expression.ts';

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
  readonly entry: (of: string, indices: readonly string[]) => string;
  readonly indexSum: (index: string, of: string) => string;
  /** Sets something under a part that stands for one quantity: a name, xᵀ, f(z), I. */
  readonly annotate?: ((part: Expression, written: string) => string) | undefined;
}

/** What is read as one quantity, with its scripts and its argument. */
const isQuantity = (expression: Expression): boolean => {
  switch (expression.kind) {
    case 'name':
    case 'ones':
    case 'identity':
    case 'one-hot':
      return true;
    case 'transpose':
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
      return level.postfix;
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
    /^(transpose|entry)$/.test(base.kind)
      ? dialect.scripted(write(base, level.postfix))
      : write(base, level.postfix);

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
          inner.base.kind === 'power' ? dialect.group(plain(inner.base)) : scripted(inner.base),
          plain(inner.exponent),
          inner.exponent.kind === 'number' && Number.isInteger(inner.exponent.value),
        );
      case 'transpose':
        return dialect.transpose(scripted(inner.of));
      case 'call':
        return dialect.call(
          inner,
          inner.arguments.map((argument) => plain(argument)),
        );
      case 'indicator':
        return dialect.indicator(plain(inner.left), inner.relation, plain(inner.right));
      case 'entry':
        return dialect.entry(
          inner.of.kind === 'name' && /[_\d]/.test(inner.of.name)
            ? dialect.group(plain(inner.of))
            : write(inner.of, level.primary),
          inner.indices,
        );
      case 'index-sum':
        return dialect.indexSum(inner.index, write(inner.of, level.product));
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
