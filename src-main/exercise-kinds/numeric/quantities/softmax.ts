import { z } from 'zod';
import { expLatex, localized, matrixLatex, shown, sum } from '../figures.ts';
import { column } from '../grid.ts';
import { vector, vectorOf } from './declare.ts';
import { softmaxOf } from './engine-values.ts';
import type { Quantity } from './quantity.ts';

const given = z.strictObject({ z: vector.min(2) });
type Given = z.infer<typeof given>;

const total = (values: readonly number[]): number => values.reduce((one, other) => one + other, 0);

/** Probabilities from scores: softmax(z)_i = e^{z_i} / Σ_j e^{z_j} (lecture 3, classification). */
export const softmax: Quantity<Given> = {
  given,
  prompt: () =>
    localized('Turn the scores $z$ into probabilities $p$.', '점수 $z$를 확률 $p$로 바꾸세요.'),
  givens: ({ z }) => [`z = ${matrixLatex(column(z))}`],
  formula: () => String.raw`p_i = \frac{e^{z_i}}{\sum_j e^{z_j}}`,
  find: () => 'p',
  compute: ({ z }) => column(softmaxOf(z)),
  working: ({ z }, at) => `\\frac{${expLatex(z[at]!)}}{${z.map(expLatex).join(' + ')}}`,
  reason: () =>
    localized(
      'Each score is exponentiated and divided by the same sum, so the entries add up to 1.',
      '점수마다 지수를 취해 같은 합으로 나누므로 성분을 모두 더하면 1입니다.',
    ),
  slips: ({ z }) => [
    {
      code: 'not-normalized',
      value: column(z.map((one) => Math.exp(one))),
      message: localized(
        `This is $e^{z_i}$ before it is divided. The sum of all of them is $${shown(total(z.map(Math.exp)))}$; divide by it.`,
        `아직 나누지 않은 $e^{z_i}$입니다. 모두 더한 값 $${shown(total(z.map(Math.exp)))}$로 나누세요.`,
      ),
    },
    {
      code: 'not-exponentiated',
      value: column(z.map((one) => one / total(z))),
      message: localized(
        `You divided the scores by their sum, $${sum(z)}$. Exponentiate first; otherwise a negative score would get a negative probability.`,
        `점수를 그 합 $${sum(z)}$로 나누었습니다. 먼저 지수를 취하세요. 그러지 않으면 음수 점수의 확률이 음수가 됩니다.`,
      ),
    },
    {
      code: 'sigmoid-for-softmax',
      value: column(z.map((one) => 1 / (1 + Math.exp(-one)))),
      message: localized(
        'This is the sigmoid of each score by itself. Softmax divides by the sum over all the classes.',
        '점수마다 따로 시그모이드를 구했습니다. 소프트맥스는 모든 클래스의 합으로 나눕니다.',
      ),
    },
    {
      code: 'hard-max',
      value: column(z.map((one) => (one === Math.max(...z) ? 1 : 0))),
      message: localized(
        'The largest score gets the largest probability, but not all of it.',
        '가장 큰 점수가 가장 큰 확률을 받지만 전부를 받는 것은 아닙니다.',
      ),
    },
  ],
  vary: ({ z }, random, level) => ({
    z: vectorOf(random, Math.max(z.length, level + 1), level),
  }),
};
