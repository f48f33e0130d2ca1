import { expLatex, localized, matrixLatex, shown } from '../figures.ts';
import { column, single } from '../grid.ts';
import { scoresWithTarget, vectorOf, whole, type ScoresWithTarget } from './declare.ts';
import { crossEntropyOf, softmaxOf } from './engine-values.ts';
import type { Quantity } from './quantity.ts';

const others = ({ z, target }: ScoresWithTarget): number[] =>
  z.flatMap((_, at) => (at === target - 1 ? [] : [crossEntropyOf(z, at).loss]));

/** J = −log softmax(z)_y (lecture 3, cross-entropy loss), with the natural logarithm. */
export const crossEntropy: Quantity<ScoresWithTarget> = {
  given: scoresWithTarget,
  prompt: ({ target }) =>
    localized(
      `The right class is number ${target}. Find the cross-entropy loss of the scores $z$, with the natural logarithm.`,
      `정답은 ${target}번 클래스입니다. 점수 $z$의 교차 엔트로피(cross-entropy) 손실을 자연로그로 구하세요.`,
    ),
  givens: ({ z, target }) => [`z = ${matrixLatex(column(z))}`, `y = ${target}`],
  formula: () => String.raw`J = -\log \frac{e^{z_y}}{\sum_j e^{z_j}}`,
  find: () => 'J',
  compute: ({ z, target }) => single(crossEntropyOf(z, target - 1).loss),
  working: ({ z, target }) =>
    `-\\log \\frac{${expLatex(z[target - 1]!)}}{${z.map(expLatex).join(' + ')}} = -\\log ${shown(softmaxOf(z)[target - 1]!)}`,
  reason: () =>
    localized(
      'Only the probability of the right class enters the loss.',
      '손실에는 정답 클래스의 확률만 들어갑니다.',
    ),
  slips(given) {
    const right = crossEntropyOf(given.z, given.target - 1).loss;
    const p = softmaxOf(given.z);
    return [
      {
        code: 'sign',
        value: single(-right),
        message: localized(
          'The logarithm of a probability is negative; the loss is minus that.',
          '확률의 로그는 음수이고, 손실은 그 부호를 바꾼 값입니다.',
        ),
      },
      {
        code: 'log-base-2',
        value: single(right / Math.LN2),
        message: localized(
          'You took the logarithm to base 2. Here it is the natural one.',
          '밑이 2인 로그를 썼습니다. 여기서는 자연로그입니다.',
        ),
      },
      {
        code: 'log-base-10',
        value: single(right / Math.LN10),
        message: localized(
          'You took the logarithm to base 10. Here it is the natural one.',
          '밑이 10인 상용로그를 썼습니다. 여기서는 자연로그입니다.',
        ),
      },
      {
        code: 'probability-for-loss',
        value: single(p[given.target - 1]!),
        message: localized(
          'This is the probability of the right class. The loss is minus its logarithm.',
          '정답 클래스의 확률입니다. 손실은 그 로그에 음의 부호를 붙인 값입니다.',
        ),
      },
      {
        code: 'one-minus-probability',
        value: single(1 - p[given.target - 1]!),
        message: localized(
          'This is how much probability is missing. The loss is $-\\log p_y$.',
          '모자라는 확률의 크기입니다. 손실은 $-\\log p_y$입니다.',
        ),
      },
      {
        code: 'score-for-loss',
        value: single(-given.z[given.target - 1]!),
        message: localized(
          'This is minus the score. Softmax comes first: add the logarithm of the sum of all $e^{z_j}$.',
          '점수의 부호만 바꾼 값입니다. 먼저 소프트맥스를 해야 합니다. 모든 $e^{z_j}$의 합의 로그를 더하세요.',
        ),
      },
      ...others(given).map((value) => ({
        code: 'other-class',
        value: single(value),
        message: localized(
          `This is the loss of another class. The right one here is number ${given.target}.`,
          `다른 클래스의 손실입니다. 여기서 정답은 ${given.target}번입니다.`,
        ),
      })),
    ];
  },
  vary(written, random, level) {
    const z = vectorOf(random, Math.max(written.z.length, level + 1), level);
    return { z, target: whole(random, 1, z.length) };
  },
};
