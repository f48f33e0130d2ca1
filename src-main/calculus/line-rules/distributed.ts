import type { Expression } from '../expression.ts';
import { count, type LineRule } from './line-rule.ts';

const termsIn = (expression: Expression) => count(expression, (part) => part.kind === 'sum');

/** A product over a sum, multiplied out or factored. */
export const distributed: LineRule = ({ before, after }) => {
  if (!before) return undefined;
  const factors = (expression: Expression) =>
    count(expression, (part) => part.kind === 'name' || part.kind === 'call');
  const hasSum = termsIn(before.written) + termsIn(after.written) > 0;
  return hasSum && factors(before.written) !== factors(after.written)
    ? {
        en: 'A product with a sum may be multiplied out, and a common factor taken out again.',
        ko: '합에 곱한 것은 항마다 나누어 곱할 수 있고, 공통인수로 다시 묶을 수도 있습니다.',
      }
    : undefined;
};
