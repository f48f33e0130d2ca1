import type { Blank } from '../../contract/exercise-kinds/graph.ts';
import type { Localized } from '../../contract/localized.ts';
import type { Problem } from '../../contract/problem.ts';
import { upstreamLatex } from './blanks.ts';
import { localized, math, shown } from './figures.ts';
import { howToWrite } from '../numbers/unreadable.ts';
import type { GraphTask } from './task.ts';

/** The sentence over a graph: what to fill in and where to start. The view tells what holds at a tie. */
export function promptOf(task: GraphTask): Localized {
  const asked = task.blanks.filter(({ given }) => given === undefined);
  const isForward = asked.some(({ kind }) => kind === 'value');
  const isBackward = asked.some(({ kind }) => kind !== 'value');
  const start = math(`${upstreamLatex(task.top, task.output)} = ${shown(task.seed)}`);
  const what =
    isForward && isBackward
      ? localized(
          'Fill in the values forward and the gradients backward.',
          '순전파의 값과 역전파의 기울기를 채우세요.',
        )
      : isForward
        ? localized('Fill in the values forward.', '순전파의 값을 채우세요.')
        : localized('Fill in the gradients backward.', '역전파의 기울기를 채우세요.');
  const from = isBackward
    ? localized(` Backward starts with ${start}.`, ` 역전파는 ${start}에서 시작합니다.`)
    : localized('', '');
  return localized(what.en + from.en, what.ko + from.ko);
}

export const nothingFilled = (): Problem => ({
  code: 'nothing-filled',
  message: localized(
    'Every blank is still empty. Fill in at least one.',
    '빈칸이 모두 비어 있습니다. 하나라도 채우세요.',
  ),
});

export const unreadableEntry = ({ id, latex }: Blank, text: string): Problem => ({
  code: 'entry-unreadable',
  part: id,
  at: { start: 0, end: text.length },
  message: localized(
    `“${text.trim()}” at ${math(latex)} is not a number. ${howToWrite(text).en}`,
    `${math(latex)} 칸의 “${text.trim()}” 부분을 수로 읽을 수 없습니다. ${howToWrite(text).ko}`,
  ),
});

export const unknownBlank = (id: string, blanks: readonly Blank[]): Problem => ({
  code: 'unknown-blank',
  part: id,
  message: localized(
    `There is no blank “${id}” here. The blanks are ${blanks.map((blank) => blank.id).join(', ')}.`,
    `“${id}” 빈칸은 없습니다. 빈칸은 다음과 같습니다: ${blanks.map((blank) => blank.id).join(', ')}.`,
  ),
});
