import { expand } from './expand.ts';
import { toLatex, type Expression } from '../../calculus/index.ts';
import type { Feedback } from '../../contract/verdict.ts';
import type { Localized } from '../../contract/localized.ts';
import { cellName, entryLatex } from './names.ts';
import type { JacobianTask } from './task.ts';

const math = (latex: string): string => `$${latex}$`;
const latexOf = (expression: Expression): string => toLatex(expression);
const longest = 90;

/** `z_1 = W_11 x_1 + W_12 x_2 + b_1`; only the name where that is too long or has no formula. */
export function outputLine(task: JacobianTask, row: number): string {
  const name = entryLatex(task, task.output, row);
  const definition = task.givens.definitions.find((one) => one.name === task.output)!;
  const written = expand(definition.term, [row, 0], task);
  const latex = written && latexOf(written);
  return math(latex && latex.length <= longest ? `${name} = ${latex}` : name);
}

const remark = (code: string, message: Localized): Feedback => ({ code, message });

/** What is said about one entry; rows and columns count from 0. */
export const remarks = {
  empty: () => remark('empty', { en: 'Still empty.', ko: '아직 비어 있습니다.' }),
  right(task: JacobianTask, row: number, column: number, isZero: boolean) {
    const input = math(entryLatex(task, task.target, column));
    const line = outputLine(task, row);
    return remark(
      'right-entry',
      isZero
        ? {
            en: `${line} does not move with ${input}, so the entry is 0.`,
            ko: `${line}: ${input} 값이 움직여도 변하지 않으므로 0입니다.`,
          }
        : {
            en: `In ${line}, everything but ${input} is held still.`,
            ko: `${line}에서 ${input} 말고는 모두 고정한 기울기입니다.`,
          },
    );
  },
  sign: () =>
    remark('sign-flipped', {
      en: 'Only the sign is wrong here.',
      ko: '여기서는 부호만 반대입니다.',
    }),
  swapped(row: number, column: number) {
    const other = `(${column + 1}, ${row + 1})`;
    return remark('rows-and-columns', {
      en: `This is entry ${other}. Rows belong to the outputs, columns to the inputs.`,
      ko: `이것은 ${other} 성분입니다. 행은 출력, 열은 입력에 해당합니다.`,
    });
  },
  value(task: JacobianTask, row: number) {
    const output = math(entryLatex(task, task.output, row));
    return remark('value-for-derivative', {
      en: `This is the value of ${output} itself, not its slope.`,
      ko: `이것은 ${output} 값 자체이고 그 기울기가 아닙니다.`,
    });
  },
  notZero(task: JacobianTask, row: number, column: number) {
    const input = math(entryLatex(task, task.target, column));
    return remark('not-zero', {
      en: `This entry is not 0: look where ${input} acts on ${outputLine(task, row)}.`,
      ko: `이 성분은 0이 아닙니다. ${outputLine(task, row)}에 ${input} 값이 어디서 작용하는지 보세요.`,
    });
  },
  isZero(task: JacobianTask, row: number, column: number) {
    const input = math(entryLatex(task, task.target, column));
    return remark('should-be-zero', {
      en: `Does ${outputLine(task, row)} move when only ${input} moves?`,
      ko: `${input} 값만 움직일 때 ${outputLine(task, row)} 값이 변하나요?`,
    });
  },
  notFinite: () =>
    remark('not-finite', {
      en: 'At many points this has no value, for example because it divides by 0.',
      ko: '이 식은 많은 점에서 정의되지 않습니다. 0으로 나누는 부분이 있는지 보세요.',
    }),
  workAgain(task: JacobianTask, row: number, column: number) {
    const input = math(entryLatex(task, task.target, column));
    return remark('wrong-entry', {
      en: `Not the slope of ${math(cellName(task, row, column))}. Take ${outputLine(task, row)} and hold everything but ${input} still.`,
      ko: `${math(cellName(task, row, column))} 값과 다릅니다. ${outputLine(task, row)}에서 ${input} 말고는 모두 고정하고 미분하세요.`,
    });
  },
} as const;
