import type { Localized } from '../../contract/localized.ts';
import { ProblemError, type Problem } from '../../contract/problem.ts';

export const prompt: Localized = {
  en: 'Give the shape of every quantity, rows first: `n x d` for a matrix, `n x 1` or `n` for a column, `scalar` for a number.',
  ko: '각 기호의 형상을 행부터 쓰세요. 행렬은 `n x d`, 열벡터는 `n x 1` 또는 `n`, 수는 `scalar`(스칼라)라고 씁니다.',
};

export const messages = {
  unreadableShape: (text: string): Problem => ({
    code: 'shape-unreadable',
    at: { start: 0, end: text.length },
    message: {
      en: `“${text.trim()}” cannot be read as a shape. Write it like n x d, n x 1 or scalar.`,
      ko: `“${text.trim()}” 부분을 형상으로 읽을 수 없습니다. n x d, n x 1, 스칼라처럼 쓰세요.`,
    },
  }),
  unknownSize: (size: string, sizes: readonly string[]): Problem => ({
    code: 'unknown-size',
    message: {
      en: `${size} is not a size here. The sizes are ${sizes.join(', ')}.`,
      ko: `${size}: 여기에 없는 크기입니다. 쓸 수 있는 크기: ${sizes.join(', ')}`,
    },
  }),
  nothingFilled: (): Problem => ({
    code: 'nothing-filled',
    message: {
      en: 'Nothing is filled in yet. Give at least one shape.',
      ko: '아직 아무것도 쓰지 않았습니다. 형상을 하나 이상 쓰세요.',
    },
  }),
  unknownEntry: (part: string, ids: readonly string[]): Problem => ({
    code: 'unknown-entry',
    part,
    message: {
      en: `There is no quantity “${part}” here. The quantities are ${ids.join(', ')}.`,
      ko: `“${part}”: 여기에 없는 기호입니다. 쓸 수 있는 기호: ${ids.join(', ')}.`,
    },
  }),
  unknownQuantity: (name: string) =>
    new ProblemError('unknown-quantity', {
      en: `${name} is not among the givens. Ask for a name that they declare or define, or for a derivative such as ds/dW.`,
      ko: `${name}: 주어진 것에 없는 이름입니다. 선언하거나 정의한 이름, 또는 ds/dW 같은 도함수를 쓰세요.`,
    }),
  notANumber: (output: string) =>
    new ProblemError('output-not-a-number', {
      en: `${output} is not a number, so its derivative has no gradient in the shape convention. Use “form: jacobian”.`,
      ko: `${output} 값이 수가 아니므로 형상 규약의 기울기가 없습니다. “form: jacobian”을 쓰세요.`,
    }),
  noJacobian: (output: string, target: string) =>
    new ProblemError('jacobian-not-a-matrix', {
      en: `The Jacobian ∂${output}/∂${target} is not a matrix, because one of the two is. Ask for vectors or numbers.`,
      ko: `둘 중 하나가 행렬이라 ∂${output}/∂${target}의 야코비안을 행렬로 쓸 수 없습니다. 벡터나 수에 대해 물으세요.`,
    }),
} as const;
