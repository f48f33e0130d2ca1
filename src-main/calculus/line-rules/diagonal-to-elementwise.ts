import type { Expression } from '../expression.ts';
import { count, type LineRule } from './line-rule.ts';

const isDiagonal = (part: Expression) => part.kind === 'call' && part.name === 'diag';
const isElementwise = (part: Expression) => part.kind === 'elementwise';

/** diag(v) g is v ∘ g. */
export const diagonalToElementwise: LineRule = ({ before, after }) =>
  before &&
  count(before.expression, isDiagonal) > count(after.expression, isDiagonal) &&
  count(before.expression, isElementwise) < count(after.expression, isElementwise)
    ? {
        en: 'A product with diag(v) multiplies entry by entry, so it is ∘ v.',
        ko: 'diag(v)를 곱하는 것은 v를 성분별로 곱하는 것과 같으므로 ∘로 쓸 수 있습니다.',
      }
    : undefined;
