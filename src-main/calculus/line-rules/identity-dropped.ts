import type { Expression } from '../expression.ts';
import { count, type LineRule } from './line-rule.ts';

const isIdentity = (part: Expression) => part.kind === 'identity';

export const identityDropped: LineRule = ({ before, after }) =>
  before && count(before.expression, isIdentity) > count(after.expression, isIdentity)
    ? {
        en: 'A product with the identity matrix changes nothing.',
        ko: '단위행렬을 곱해도 값은 그대로입니다.',
      }
    : undefined;
