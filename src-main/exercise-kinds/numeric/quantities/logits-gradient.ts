import { localized, matrixLatex, minus, shown } from '../figures.ts';
import { column } from '../grid.ts';
import { scoresWithTarget, vectorOf, whole, type ScoresWithTarget } from './declare.ts';
import { crossEntropyOf, softmaxOf } from './engine-values.ts';
import type { Quantity } from './quantity.ts';

const oneHot = ({ z, target }: ScoresWithTarget): number[] =>
  z.map((_, at) => (at === target - 1 ? 1 : 0));

/** ∂J/∂z = p − e_y for J = −log softmax(z)_y. */
export const logitsGradient: Quantity<ScoresWithTarget> = {
  given: scoresWithTarget,
  prompt: ({ target }) =>
    localized(
      `The loss is $J = -\\log p_y$ with $p = \\operatorname{softmax}(z)$, and the right class is number ${target}. Find the gradient with respect to the scores.`,
      `손실은 $J = -\\log p_y$, $p = \\operatorname{softmax}(z)$이고 정답은 ${target}번 클래스입니다. 점수에 대한 기울기를 구하세요.`,
    ),
  givens: ({ z, target }) => [`z = ${matrixLatex(column(z))}`, `y = ${target}`],
  formula: () => String.raw`\frac{\partial J}{\partial z} = p - e_y`,
  find: () => String.raw`\frac{\partial J}{\partial z}`,
  compute: ({ z, target }) => column(crossEntropyOf(z, target - 1).gradient),
  working: (given, at) => minus(softmaxOf(given.z)[at]!, oneHot(given)[at]!),
  reason: () =>
    localized(
      'The right class loses 1, so its score is pushed up, and the entries add up to 0.',
      '정답 클래스에서만 1을 빼므로 그 점수가 올라가고, 성분을 모두 더하면 0입니다.',
    ),
  slips(given) {
    const p = softmaxOf(given.z);
    const y = oneHot(given);
    return [
      {
        code: 'sign',
        value: column(p.map((one, at) => y[at]! - one)),
        message: localized(
          'This is $e_y - p$, the direction of the step. The gradient is $p - e_y$.',
          '걸음의 방향인 $e_y - p$입니다. 기울기는 $p - e_y$입니다.',
        ),
      },
      {
        code: 'target-forgotten',
        value: column(p),
        message: localized(
          'These are the probabilities. The right class has 1 taken away.',
          '확률 그 자체입니다. 정답 클래스에서 1을 빼야 합니다.',
        ),
      },
      {
        code: 'softmax-not-differentiated',
        value: column(p.map((one, at) => (y[at] === 1 ? -1 / one : 0))),
        message: localized(
          `This is $\\partial J/\\partial p$, with $-1/${shown(p[given.target - 1]!)}$ at the right class. Go on through the softmax to $z$.`,
          `정답 클래스가 $-1/${shown(p[given.target - 1]!)}$인 $\\partial J/\\partial p$입니다. 소프트맥스를 지나 $z$까지 가세요.`,
        ),
      },
      {
        code: 'extra-softmax-slope',
        value: column(p.map((one, at) => (one - y[at]!) * one * (1 - one))),
        message: localized(
          'You multiplied by $p(1 - p)$ once more. $p - e_y$ has gone through the softmax already.',
          '$p(1 - p)$를 한 번 더 곱했습니다. $p - e_y$는 이미 소프트맥스를 지난 것입니다.',
        ),
      },
      {
        code: 'other-classes-left-out',
        value: column(p.map((one, at) => (y[at] === 1 ? one - 1 : 0))),
        message: localized(
          'The other scores matter too: they stand in the sum below the fraction. Each gets its $p_i$.',
          '다른 점수도 분모의 합에 들어 있으므로 영향을 줍니다. 각각 $p_i$를 받습니다.',
        ),
      },
    ];
  },
  vary(written, random, level) {
    const z = vectorOf(random, Math.max(written.z.length, level + 1), level);
    return { z, target: whole(random, 1, z.length) };
  },
};
