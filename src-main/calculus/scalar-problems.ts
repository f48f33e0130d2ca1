import { ProblemError, type Span } from '../contract/problem.ts';

/** What cannot be made a graph of scalars: the thing, and the mend. */
export const scalarProblems = {
  notScalar: (what: string, at: Span | undefined) =>
    new ProblemError(
      'not-scalar',
      {
        en: `A graph of numbers cannot hold ${what}. Use +, −, ×, /, powers, max, min and functions of one number.`,
        ko: `수의 그래프에는 ${what}을(를) 쓸 수 없습니다. +, −, ×, /, 거듭제곱, max, min과 수 하나의 함수를 쓰세요.`,
      },
      at ? { at } : {},
    ),
  badOutput: (name: string) =>
    new ProblemError('bad-output', {
      en: `“${name}” before the = cannot name the result. Write a single new name, as in “f = x*y”.`,
      ko: `= 앞의 “${name}”은(는) 결과의 이름이 될 수 없습니다. “f = x*y”처럼 새 이름 하나를 쓰세요.`,
    }),
  noInputs: () =>
    new ProblemError('no-inputs', {
      en: 'No input has a value. Give each input one, as in x=1, y=2.',
      ko: '값이 있는 입력이 없습니다. x=1, y=2처럼 입력마다 값을 주세요.',
    }),
  noValue: (name: string, inputs: readonly string[], at: Span) =>
    new ProblemError(
      'unknown-name',
      {
        en: `‘${name}’ has no value here. Give it one, as in ${name}=1, or use ${inputs.join(', ')}.`,
        ko: `‘${name}’에 값이 없습니다. ${name}=1처럼 값을 주거나 다음 이름을 쓰세요: ${inputs.join(', ')}`,
      },
      { at },
    ),
  noSuchPart: (name: string, formula: string) =>
    new ProblemError(
      'no-such-part',
      {
        en: `“${name}” is to name ${formula}, but the expression has no such part. Copy the part as it stands there.`,
        ko: `“${name}”은(는) ${formula}의 이름인데 식에 그런 부분이 없습니다. 식에 있는 그대로 옮겨 쓰세요.`,
      },
      { part: `names.${name}` },
    ),
  nameTaken: (name: string) =>
    new ProblemError(
      'name-taken',
      {
        en: `“${name}” is already the name of an input or of the result. Choose another.`,
        ko: `“${name}”은(는) 이미 입력이나 결과의 이름입니다. 다른 이름을 고르세요.`,
      },
      { part: `names.${name}` },
    ),
} as const;
