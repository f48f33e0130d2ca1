import { sameForm } from '../normal-form.ts';
import { expanded, type LineRule } from './line-rule.ts';
import { isOfEntries, numberForm } from './number-form.ts';

/** A name takes the place of what it stands for, or the other way round. */
export const namesPutIn: LineRule = ({ before, after, question }) => {
  if (!before || sameForm(before.written, after.written)) return undefined;
  const areNumbers = isOfEntries(before.written) && isOfEntries(after.written);
  const isSame: typeof sameForm = (a, b) =>
    areNumbers ? numberForm(a) === numberForm(b) : sameForm(a, b);
  if (isSame(before.expression, after.expression))
    return {
      en: 'Your own name and what it stands for are exchanged.',
      ko: '직접 정한 이름과 그 이름이 뜻하는 식을 서로 바꿔 썼습니다.',
    };
  return isSame(expanded(before.expression, question), expanded(after.expression, question))
    ? {
        en: 'A definition from the givens is put in.',
        ko: '주어진 정의를 대입했습니다.',
      }
    : undefined;
};
