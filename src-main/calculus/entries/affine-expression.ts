import type { Expression } from '../expression.ts';
import { affineOf, constant, plus, scaledBy, single, type Affine } from './affine.ts';

/** A formula as an index, where it is one: j − i + 1, 2i, n − 1. Names in it are sizes. */
export function affineOfExpression(expression: Expression): Affine | undefined {
  switch (expression.kind) {
    case 'index':
      return affineOf(expression.index);
    case 'name':
      return [...expression.name].length === 1 ? single(expression.name) : undefined;
    case 'number':
      return Number.isSafeInteger(expression.value) ? constant(expression.value) : undefined;
    case 'negative': {
      const of = affineOfExpression(expression.of);
      return of && scaledBy(of, -1);
    }
    case 'sum':
      return expression.terms.reduce<Affine | undefined>((sum, term) => {
        const read = sum && affineOfExpression(term);
        return read && plus(sum, read);
      }, constant(0));
    case 'product': {
      const [number, of, ...more] = expression.factors;
      const read = of && more.length === 0 ? affineOfExpression(of) : undefined;
      return read && number?.kind === 'number' && Number.isSafeInteger(number.value)
        ? scaledBy(read, number.value)
        : undefined;
    }
    default:
      return undefined;
  }
}
