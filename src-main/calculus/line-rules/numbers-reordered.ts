import type { LineRule } from './line-rule.ts';
import { isOfEntries, numberForm } from './number-form.ts';

/** δ_i x_j = x_j δ_i. */
export const numbersReordered: LineRule = ({ before, after }) =>
  before &&
  isOfEntries(before.written) &&
  isOfEntries(after.written) &&
  numberForm(before.written) === numberForm(after.written)
    ? {
        en: 'Only the order changed: entries are numbers, and numbers may be multiplied in any order.',
        ko: '순서만 바꿨습니다. 성분은 수이므로 어떤 순서로 곱해도 됩니다.',
      }
    : undefined;
