import type { Expression } from '../expression.ts';
import { count, type LineRule } from './line-rule.ts';

const isPrimed = (part: Expression) => part.kind === 'call' && part.derivative > 0;

/** tanh′(z) is written out as 1 − tanh(z)², or the other way round. */
export const derivativeWrittenOut: LineRule = ({ before, after }) =>
  before && count(before.expression, isPrimed) !== count(after.expression, isPrimed)
    ? {
        en: 'The derivative of the function is written in its other form.',
        ko: '함수의 도함수를 같은 값의 다른 식으로 썼습니다.',
      }
    : undefined;
