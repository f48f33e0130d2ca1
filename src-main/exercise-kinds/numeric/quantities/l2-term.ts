import { z } from 'zod';
import { factor, localized, matrixLatex, product, shown } from '../figures.ts';
import { column, single } from '../grid.ts';
import {
  gradients,
  Graph,
  multiply,
  square,
  sum,
  tensor,
  evaluate,
} from '../../../engine/index.ts';
import { positive, vector, vectorOf } from './declare.ts';
import type { Quantity, Slip } from './quantity.ts';

const given = z.strictObject({
  theta: vector.min(2),
  lambda: positive,
  ask: z.enum(['term', 'gradient']),
});
type Given = z.infer<typeof given>;

/** λΣθ² and its gradient, by the engine. */
function worked({ theta, lambda }: Given): { readonly term: number; readonly gradient: number[] } {
  const node = new Graph().input('theta', [theta.length]);
  const term = multiply(lambda, sum(square(node)));
  const at = new Map([[node, tensor(theta)]]);
  return {
    term: evaluate(term, at).data[0]!,
    gradient: Array.from(gradients(term, [node], at)[0]!.data),
  };
}

const slipsOfTerm = ({ theta, lambda }: Given): Slip[] => {
  const squares = theta.reduce((total, one) => total + one * one, 0);
  return [
    {
      code: 'rate-forgotten',
      value: single(squares),
      message: localized('The factor $\\lambda$ is missing.', '$\\lambda$를 곱하지 않았습니다.'),
    },
    {
      code: 'not-squared',
      value: single(lambda * theta.reduce((total, one) => total + one, 0)),
      message: localized(
        'You added the entries without squaring them.',
        '성분을 제곱하지 않고 더했습니다.',
      ),
    },
    {
      code: 'absolute-values',
      value: single(lambda * theta.reduce((total, one) => total + Math.abs(one), 0)),
      message: localized(
        'This is the L1 term, with absolute values. L2 squares the entries.',
        '절댓값을 더한 L1 항입니다. L2는 성분을 제곱합니다.',
      ),
    },
    {
      code: 'root-taken',
      value: single(lambda * Math.sqrt(squares)),
      message: localized(
        'You took the root, as for a length. The term is the sum of squares itself.',
        '길이를 구할 때처럼 제곱근을 씌웠습니다. 이 항은 제곱의 합 그 자체입니다.',
      ),
    },
    {
      code: 'factor-half',
      value: single((lambda * squares) / 2),
      message: localized(
        'You halved it. Some books do; here the term is $\\lambda \\sum_k \\theta_k^2$.',
        '반으로 나누었습니다. 그렇게 쓰는 책도 있지만 여기서는 $\\lambda \\sum_k \\theta_k^2$입니다.',
      ),
    },
  ];
};

const slipsOfGradient = ({ theta, lambda }: Given): Slip[] => [
  {
    code: 'factor-two-forgotten',
    value: column(theta.map((one) => lambda * one)),
    message: localized(
      'The 2 that comes down from the square is missing.',
      '제곱을 미분할 때 내려오는 2가 빠졌습니다.',
    ),
  },
  {
    code: 'not-differentiated',
    value: column(theta.map((one) => lambda * one * one)),
    message: localized(
      'These are the terms $\\lambda\\theta_k^2$ themselves. Differentiate each.',
      '항 $\\lambda\\theta_k^2$ 자체입니다. 각각 미분하세요.',
    ),
  },
  {
    code: 'sign',
    value: column(theta.map((one) => -2 * lambda * one)),
    message: localized(
      'This is the direction of the step, towards 0. The gradient points away from 0.',
      '0을 향하는 걸음의 방향입니다. 기울기는 0에서 멀어지는 방향입니다.',
    ),
  },
  {
    code: 'rate-forgotten',
    value: column(theta.map((one) => 2 * one)),
    message: localized('The factor $\\lambda$ is missing.', '$\\lambda$를 곱하지 않았습니다.'),
  },
];

/** The L2 term of the lecture's loss, λ Σ_k θ_k² (no ½), and its gradient 2λθ. */
export const l2Term: Quantity<Given> = {
  given,
  prompt: ({ ask }) =>
    ask === 'term'
      ? localized(
          'Find what L2 regularization, $R = \\lambda \\sum_k \\theta_k^2$, adds to the loss.',
          'L2 정규화 $R = \\lambda \\sum_k \\theta_k^2$가 손실에 더하는 값을 구하세요.',
        )
      : localized(
          'Find what L2 regularization, $R = \\lambda \\sum_k \\theta_k^2$, adds to the gradient.',
          'L2 정규화 $R = \\lambda \\sum_k \\theta_k^2$가 기울기에 더하는 값을 구하세요.',
        ),
  givens: ({ theta, lambda }) => [
    `\\theta = ${matrixLatex(column(theta))}`,
    `\\lambda = ${shown(lambda)}`,
  ],
  formula: ({ ask }) =>
    ask === 'term'
      ? String.raw`R = \lambda \sum_k \theta_k^2`
      : String.raw`\frac{\partial R}{\partial \theta} = 2\lambda\theta`,
  find: ({ ask }) => (ask === 'term' ? 'R' : String.raw`\frac{\partial R}{\partial \theta}`),
  compute: (given) =>
    given.ask === 'term' ? single(worked(given).term) : column(worked(given).gradient),
  working: ({ theta, lambda, ask }, at) =>
    ask === 'term'
      ? `${factor(lambda)} \\cdot \\left(${theta.map((one) => `${factor(one)}^2`).join(' + ')}\\right)`
      : product(2, lambda, theta[at]!),
  reason: ({ ask }) =>
    ask === 'term'
      ? localized(
          'Large entries cost most, because they are squared.',
          '제곱하므로 큰 성분일수록 값이 많이 커집니다.',
        )
      : localized(
          'Each step then pulls every entry towards 0, in proportion to its size.',
          '그래서 걸음마다 모든 성분이 크기에 비례해 0으로 당겨집니다.',
        ),
  slips: (given) => (given.ask === 'term' ? slipsOfTerm(given) : slipsOfGradient(given)),
  vary: ({ ask, theta }, random, level) => ({
    ask,
    theta: vectorOf(random, Math.max(theta.length, level + 1), level, 4),
    lambda: random.pick(
      [
        [0.1, 0.2, 0.5],
        [0.01, 0.05, 0.2],
        [0.001, 0.003, 0.02],
      ][level - 1]!,
    ),
  }),
};
