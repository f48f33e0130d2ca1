import { ProblemError, type Span } from '../contract/problem.ts';
import type { Expression, ExpressionOf } from './expression.ts';

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
  badOutput: (name: string, at: Span) =>
    new ProblemError(
      'bad-output',
      {
        en: `“${name}” before the = cannot name the result, since it has a value already. Write a new name, as in “f = x*y”.`,
        ko: `= 앞의 “${name}”: 이미 값이 있어 결과의 이름이 될 수 없습니다. “f = x*y”처럼 새 이름을 쓰세요.`,
      },
      { at },
    ),
  unnamedStatement: (formula: string) =>
    new ProblemError('unnamed-statement', {
      en: `“${formula}” is followed by another line but has no name. Give it one, as in “q = ${formula}”.`,
      ko: `“${formula}” 뒤에 다른 식이 이어지는데 이름이 없습니다. “q = ${formula}”처럼 이름을 붙이세요.`,
    }),
  givenTwice: (first: string, second: string) =>
    new ProblemError('given-twice', {
      en: `“${first}” and “${second}” are the same input. Give it one value.`,
      ko: `“${first}”, “${second}”: 같은 입력입니다. 값을 하나만 주세요.`,
    }),
  badInput: (name: string) =>
    new ProblemError('bad-input-name', {
      en: `“${name}” cannot name an input. Use a letter or a word, as in x, w_1 or alpha.`,
      ko: `“${name}”: 입력의 이름으로 쓸 수 없습니다. x, w_1, alpha처럼 글자나 낱말을 쓰세요.`,
    }),
  noFunction: (word: string, near: string | undefined, at: Span) =>
    new ProblemError(
      'unknown-function',
      near
        ? {
            en: `‘${word}’ is not a function here. Did you mean ${near}?`,
            ko: `‘${word}’: 여기에 없는 함수입니다. 혹시 ${near} 함수인가요?`,
          }
        : {
            en: `‘${word}’ is not a function here. There are max, min, exp, log, sqrt, abs, sigmoid, tanh, relu and others; for a product write ${word}*(…).`,
            ko: `‘${word}’: 여기에 없는 함수입니다. max, min, exp, log, sqrt, abs, sigmoid, tanh, relu 등을 쓸 수 있습니다. 곱이라면 ${word}*(…)처럼 쓰세요.`,
          },
      { at },
    ),
  entry(
    { of, indices, at }: Expression & ExpressionOf<'entry'>,
    inputs: readonly string[],
  ): ProblemError {
    const base = of.kind === 'name' ? of.name : '…';
    const index = indices.join('');
    const name = index.length > 1 ? `${base}_{${index}}` : `${base}_${index}`;
    return scalarProblems.noValue(name, inputs, at ?? { start: 0, end: 0 });
  },
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
