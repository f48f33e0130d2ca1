import { toLatex, type Question } from '../../calculus/index.ts';
import type { Localized } from '../../contract/localized.ts';
import { derivativeLatex } from './view.ts';

const derivative = (question: Question) => `$${derivativeLatex(question)}$`;
const symbol = (name: string, { shapes }: Question) =>
  `$${toLatex({ kind: 'name', name }, { shapeOf: shapes.shapeOf })}$`;

/** Sentences about single lines of a derivation. */
export const lineMessages = {
  equalsDerivative: (question: Question): Localized => ({
    en: `This equals ${derivative(question)}.`,
    ko: `${derivative(question)} 값과 같습니다.`,
  }),
  equalsBefore: (): Localized => ({
    en: 'This equals the line before, written differently.',
    ko: '앞줄과 값이 같고 쓰는 방식만 다릅니다.',
  }),
  otherForm: (question: Question, isJacobian: boolean): Localized =>
    isJacobian
      ? {
          en: `It is in Jacobian form. That is fine on the way; the last line takes the shape of ${symbol(question.target, question)}.`,
          ko: `야코비안(Jacobian) 형태입니다. 중간 과정에서는 괜찮지만, 마지막 줄은 ${symbol(question.target, question)}의 형상에 맞추세요.`,
        }
      : {
          en: 'It is in the shape convention. That is fine on the way; the last line is to be the Jacobian.',
          ko: '형상 규약(shape convention)으로 쓴 식입니다. 중간 과정에서는 괜찮지만, 마지막 줄은 야코비안으로 쓰세요.',
        },
  chainRule: (question: Question): Localized => ({
    en: `The chain rule: every way from ${symbol(question.output, question)} to ${symbol(question.target, question)} is in this product of Jacobians.`,
    ko: `연쇄 법칙: ${symbol(question.output, question)}에서 ${symbol(question.target, question)}까지 가는 길이 이 야코비안(Jacobian)의 곱에 모두 들어 있습니다.`,
  }),
  brokenChain: (question: Question): Localized => ({
    en: `The chain does not lead from ${symbol(question.output, question)} to ${symbol(question.target, question)}. Each denominator must be the next numerator, and where a quantity is used twice the paths must be added.`,
    ko: `이 연쇄는 ${symbol(question.output, question)}에서 ${symbol(question.target, question)}까지 이어지지 않습니다. 앞의 분모가 다음의 분자여야 하고, 두 번 쓰이는 변수가 있으면 경로를 모두 더해야 합니다.`,
  }),
  brokenLink: (question: Question): Localized => ({
    en: `This link of the chain does not hold: the product is not ${derivative(question)}. Look at the order of the factors, at transposes, and at what each derivative leads to.`,
    ko: `이 등호는 성립하지 않습니다. 곱한 결과가 ${derivative(question)} 값과 다릅니다. 곱하는 순서, 전치, 각 도함수가 어디로 이어지는지 확인하세요.`,
  }),
  linkNotChecked: (question: Question): Localized => ({
    en: `This link is read, but not checked: one of its derivatives is no matrix, or its factors fit only loosely. What it comes to, ${derivative(question)}, is checked in the formula behind it.`,
    ko: `이 부분은 읽기만 하고 채점하지 않았습니다. 행렬로 쓸 수 없는 도함수가 있거나 형상이 꼭 맞지는 않습니다. 결과인 ${derivative(question)} 값은 뒤의 식에서 확인합니다.`,
  }),
  rowMeetsColumn: (): Localized => ({
    en: "Here $\\circ$ joins a row and a column, as the lecture does in $u^{\\top} \\circ f'(z)$. It is read as a row; strictly, both should be rows or both columns.",
    ko: "여기서는 강의의 $u^{\\top} \\circ f'(z)$처럼 행벡터와 열벡터를 $\\circ$로 곱했습니다. 행벡터로 읽지만, 엄밀히는 둘 다 행이거나 둘 다 열이어야 합니다.",
  }),
  sidesDiffer: (): Localized => ({
    en: 'The two sides of this line are not equal.',
    ko: '이 줄의 등호 양쪽이 서로 같지 않습니다.',
  }),
  givenDiffers: (name: string, question: Question): Localized => ({
    en: `The exercise gives ${symbol(name, question)} otherwise. Use a name of your own for something else.`,
    ko: `문제에서는 ${symbol(name, question)} 값을 다르게 정했습니다. 다른 식을 나타내려면 새 이름을 쓰세요.`,
  }),
  slipCarried: (): Localized => ({
    en: 'This equals the line with the slip, so the slip is still in it.',
    ko: '앞에서 틀린 줄과 같은 값이므로, 그 실수가 그대로 남아 있습니다.',
  }),
  rightButSlip: (line: number): Localized => ({
    en: `The answer is right, but line ${line} above it does not hold: see there.`,
    ko: `답은 맞지만 위의 ${line}번째 줄은 성립하지 않습니다. 그 줄을 확인하세요.`,
  }),
  firstSlip: (line: number): Localized => ({
    en: `Line ${line} is the first that does not hold.`,
    ko: `${line}번째 줄에서 처음으로 어긋났습니다.`,
  }),
} as const;
