import { sameExpression } from '../expression.ts';
import type { LineRule } from './line-rule.ts';

export const unchanged: LineRule = ({ before, after }) =>
  before && sameExpression(before.written, after.written)
    ? { en: 'This repeats the line before.', ko: '앞줄과 같은 식입니다.' }
    : undefined;
