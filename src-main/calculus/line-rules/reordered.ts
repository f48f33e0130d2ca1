import { sameForm } from '../normal-form.ts';
import type { LineRule } from './line-rule.ts';

/** ∘ and + in another order, or brackets moved. */
export const reordered: LineRule = ({ before, after }) =>
  before && sameForm(before.written, after.written)
    ? {
        en: 'Only the order or the brackets changed: ∘ and + allow any order.',
        ko: '순서나 괄호만 바꿨습니다. ∘와 +는 순서를 바꾸어도 값이 같습니다.',
      }
    : undefined;
