import { ProblemError, type Problem, type Span } from '../../contract/problem.ts';
import type { Localized } from '../../contract/localized.ts';

/** The givens of an exercise cannot be used: what an author must mend, and where. */
export class GivensProblem extends ProblemError {
  constructor(code: string, at: Span | undefined, message: Localized) {
    super(code, message, at ? { at } : {});
    this.name = 'GivensProblem';
  }
}

export const givensProblems = {
  unreadableDeclaration: (at: Span, text: string) =>
    new GivensProblem('unreadable-declaration', at, {
      en: `‘${text}’ is not a declaration. Write it like ‘x in R^d’, ‘W in R^{n×d}’ or ‘y one-hot in R^C’.`,
      ko: `‘${text}’ 부분을 선언으로 읽을 수 없습니다. ‘x in R^d’, ‘W in R^{n×d}’, ‘y one-hot in R^C’처럼 쓰세요.`,
    }),
  unreadableName: (at: Span, text: string) =>
    new GivensProblem('unreadable-name', at, {
      en: `‘${text}’ cannot be a name. Use a letter, with a subscript, hat or bar if you like: x, W_1, ŷ.`,
      ko: `‘${text}’ 부분은 이름으로 쓸 수 없습니다. x, W_1, ŷ처럼 글자에 첨자나 햇(hat)을 붙여 쓰세요.`,
    }),
  declaredTwice: (at: Span, name: string) =>
    new GivensProblem('declared-twice', at, {
      en: `${name} is introduced twice. Rename one of them.`,
      ko: `‘${name}’ 이름이 두 번 나옵니다. 하나를 바꾸세요.`,
    }),
  noDefinition: (at: Span) =>
    new GivensProblem('no-definition', at, {
      en: 'The givens define nothing to differentiate. Add a line such as ‘s = u^T h’.',
      ko: '미분할 식이 없습니다. ‘s = u^T h’ 같은 줄을 추가하세요.',
    }),
  unreadableFind: (text: string) =>
    new GivensProblem('unreadable-find', undefined, {
      en: `‘${text}’ is not a derivative. Write it like ‘ds/db’.`,
      ko: `‘${text}’ 부분을 도함수로 읽을 수 없습니다. ‘ds/db’처럼 쓰세요.`,
    }),
  unknownInFind: (name: string, names: readonly string[]) =>
    new GivensProblem('unknown-in-find', undefined, {
      en: `${name} is not among the givens, which are ${names.join(', ')}.`,
      ko: `‘${name}’: 주어진 것에 없는 이름입니다. 주어진 이름: ${names.join(', ')}`,
    }),
  indicesInFind: (output: string, target: string, [of, by]: readonly number[]) =>
    new GivensProblem('indices-in-find', undefined, {
      en: `Write every index, as in dz_i/dW_{jk}, or none: ${output} takes ${of} and ${target} takes ${by}.`,
      ko: `${output}의 성분에는 첨자가 ${of}개, ${target}의 성분에는 ${by}개 필요합니다. dz_i/dW_{jk}처럼 모두 쓰거나 하나도 쓰지 마세요.`,
    }),
  indexTwoRanges: (index: string, first: string, second: string) =>
    new GivensProblem('index-range', undefined, {
      en: `The index ${index} would have to run to ${first} and to ${second}. Use two letters.`,
      ko: `첨자 ${index}의 범위가 ${first}까지이면서 ${second}까지일 수는 없습니다. 서로 다른 글자를 쓰세요.`,
    }),
  indexNotLetter: (index: string) =>
    new GivensProblem('indices-in-find', undefined, {
      en: `‘${index}’ cannot be an index of what is to be found. Use a letter, or a number that every size reaches, 1 or 2.`,
      ko: `‘${index}’: 구할 도함수의 첨자로 쓸 수 없습니다. 글자나, 어떤 크기에도 있는 1 또는 2를 쓰세요.`,
    }),
  independent: (output: string, target: string) =>
    new GivensProblem('independent', undefined, {
      en: `${output} does not depend on ${target}, so there is nothing to derive.`,
      ko: `${output} 값은 ${target}에 따라 변하지 않으므로 구할 것이 없습니다.`,
    }),
} as const;

/** The same problem, in a text in which this one begins at `offset`. */
export function moved(problem: Problem, offset: number): Problem {
  if (!problem.at) return problem;
  return { ...problem, at: { start: problem.at.start + offset, end: problem.at.end + offset } };
}
