import type { Localized } from '../../contract/localized.ts';
import type { Problem } from '../../contract/problem.ts';
import type { Feedback } from '../../contract/verdict.ts';
import { entryLatex, localized, math, shown } from './figures.ts';
import { howToWrite } from '../numbers/unreadable.ts';
import type { NumericTask } from './task.ts';

export const nothingFilled = (): Problem => ({
  code: 'nothing-filled',
  message: localized(
    'Nothing is filled in yet. Write at least one number.',
    '아직 아무것도 쓰지 않았습니다. 수를 하나 이상 쓰세요.',
  ),
});

export const unreadableCell = (part: string, text: string): Problem => ({
  code: 'entry-unreadable',
  part,
  at: { start: 0, end: text.length },
  message: localized(
    `“${text.trim()}” is not a number. ${howToWrite(text).en}`,
    `“${text.trim()}” 부분을 수로 읽을 수 없습니다. ${howToWrite(text).ko}`,
  ),
});

export const unknownCell = (part: string, ids: readonly string[]): Problem => ({
  code: 'unknown-cell',
  part,
  message: localized(
    `There is no cell “${part}” here. The cells are ${ids.join(', ')}.`,
    `“${part}” 칸은 없습니다. 칸은 다음과 같습니다: ${ids.join(', ')}.`,
  ),
});

const worked = ({ key, find, working }: NumericTask, at: number): string =>
  `${entryLatex(find, key, at)} = ${working(at)}`;

const isNumberAlone = (latex: string): boolean => /^-?[\d.]+$/.test(latex);

/** An entry with the rule worked out to its value. */
export function workedOut(task: NumericTask, at: number): string {
  const value = shown(task.key.entries[at]!);
  return isNumberAlone(task.working(at))
    ? `${entryLatex(task.find, task.key, at)} = ${value}`
    : `${worked(task, at)} = ${value}`;
}

/** Feedback with the reason behind it. */
export interface Remark extends Feedback {
  readonly reason?: Localized;
}

export const remarks = {
  empty: (): Feedback => ({
    code: 'empty',
    message: localized('Still empty.', '아직 비어 있습니다.'),
  }),
  moreDigits: (digits: number): Feedback => ({
    code: 'more-digits',
    message: localized(
      `Right so far, but rounded too far. Give ${digits} significant digits, or a fraction.`,
      `여기까지는 맞지만 너무 많이 반올림했습니다. 유효 숫자 ${digits}자리나 분수로 쓰세요.`,
    ),
  }),
  right(task: NumericTask, at: number): Remark {
    const line = `${math(workedOut(task, at))}.`;
    return { code: 'right-entry', message: localized(line, line), reason: task.reason };
  },
  workAgain(task: NumericTask, at: number): Remark {
    const line = math(isNumberAlone(task.working(at)) ? task.formula : worked(task, at));
    return {
      code: 'wrong-entry',
      message: localized(`Work it out again: ${line}.`, `다시 계산해 보세요: ${line}.`),
      reason: task.reason,
    };
  },
};
