import { languages } from '../../contract/localized.ts';
import type { Problem } from '../../contract/problem.ts';
import { scenarios } from './generate.ts';
import { supports } from './grade.ts';
import { bestOption, reasonFor } from './solve.ts';
import type { ChoiceSpec, ChoiceTask } from './spec.ts';

interface Statement {
  readonly id: string;
  readonly text: { en: string; ko: string };
}

function repeated(part: string, statements: readonly Statement[]): Problem[] {
  const ids = statements.map(({ id }) => id);
  return ids
    .filter((id, index) => ids.indexOf(id) < index)
    .map((id) => ({
      code: 'duplicate-id',
      part,
      message: {
        en: `The id “${id}” stands twice in ${part}. Give each its own.`,
        ko: `${part}에 id “${id}”가 두 번 있습니다. 서로 다른 id를 쓰세요.`,
      },
    }));
}

/** A right statement that is much longer than every wrong one gives itself away. */
function longest(
  part: string,
  right: readonly Statement[],
  wrong: readonly Statement[],
): Problem[] {
  return languages.flatMap((language) => {
    const limit = 1.6 * Math.max(...wrong.map(({ text }) => text[language].length));
    return right
      .filter(({ text }) => wrong.length > 0 && text[language].length > limit)
      .map(({ id }) => ({
        code: 'length-gives-away',
        part,
        message: {
          en: `“${id}” in ${part} is right and much longer (${language}) than every wrong one, which gives it away. Shorten it, or write the others as fully.`,
          ko: `${part}의 “${id}”는 정답인데 오답보다 훨씬 길어서(${language}) 답이 드러납니다. 줄이거나 오답도 그만큼 자세히 쓰세요.`,
        },
      }));
  });
}

function missing(task: ChoiceTask): Problem[] {
  const { options, reasons } = task;
  if (!bestOption(task))
    return [
      {
        code: 'no-best-option',
        part: 'options',
        message: {
          en: 'No option has the grade “best”. Mark one.',
          ko: 'grade가 “best”인 선택지가 없습니다. 하나를 지정하세요.',
        },
      },
    ];
  const unreasoned = options.filter(
    (option) => option.grade !== 'wrong' && !reasonFor(task, option),
  );
  const unknown = reasons.flatMap((reason) =>
    (reason.for ?? []).filter((id) => !options.some((option) => option.id === id)),
  );
  return [
    ...unreasoned.map(({ id }) => ({
      code: 'no-reason',
      part: 'reasons',
      message: {
        en: `No right reason supports the option “${id}”. Add one, or name it in “for”.`,
        ko: `선택지 “${id}”를 뒷받침하는 맞는 이유가 없습니다. 이유를 더하거나 “for”에 적으세요.`,
      },
    })),
    ...unknown.map((id) => ({
      code: 'unknown-option',
      part: 'reasons',
      message: {
        en: `A reason is “for” the option “${id}”, which does not exist. Use one of: ${options.map((option) => option.id).join(', ')}.`,
        ko: `어떤 이유의 “for”에 없는 선택지 “${id}”가 있습니다. 다음 가운데서 쓰세요: ${options.map((option) => option.id).join(', ')}.`,
      },
    })),
  ];
}

function problemsOfTask(task: ChoiceTask): Problem[] {
  const { options, reasons } = task;
  return [
    ...repeated('options', options),
    ...repeated('reasons', reasons),
    ...missing(task),
    ...longest(
      'options',
      options.filter(({ grade }) => grade === 'best'),
      options.filter(({ grade }) => grade === 'wrong'),
    ),
    ...longest(
      'reasons',
      reasons.filter((reason) => reason.right && supports(reason, options).length > 0),
      reasons.filter(({ right }) => !right),
    ),
  ];
}

/** What an author of a choice must mend, over all its scenarios. */
export function problemsOfChoice(spec: ChoiceSpec): Problem[] {
  return scenarios(spec).flatMap((task, index) =>
    problemsOfTask(task).map((problem) =>
      index === 0 ? problem : { ...problem, part: `variants.${index - 1}` },
    ),
  );
}
