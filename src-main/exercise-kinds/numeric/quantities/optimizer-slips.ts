import { localized } from '../figures.ts';
import { column } from '../grid.ts';
import { takeSteps, valuesOf, walk, type Step } from './optimizer-walk.ts';
import type { Slip } from './quantity.ts';

const negated = (step: Step): Step => ({
  ...step,
  gradients: step.gradients.map((gradient) => gradient.map((one) => -one)),
});

/** θ when the last step divides by something else than it should. */
const withLastStep = (step: Step, move: (at: number) => number): number[] =>
  walk(step).before.map((before, at) => before - step.rate * move(at));

const ofAny = (step: Step): Slip[] => [
  {
    code: 'sign',
    value: column(takeSteps(negated(step))),
    message: localized(
      'You went along the gradient, uphill. A step subtracts.',
      '기울기를 따라 올라갔습니다. 걸음은 빼는 방향입니다.',
    ),
  },
  {
    code: 'rate-forgotten',
    value: column(takeSteps({ ...step, rate: 1 })),
    message: localized(
      'The learning rate $\\alpha$ is missing from the step.',
      '걸음에 학습률 $\\alpha$를 곱하지 않았습니다.',
    ),
  },
  {
    code: 'step-for-place',
    value: column(takeSteps(step).map((after, at) => after - step.theta[at]!)),
    message: localized(
      'This is how far $\\theta$ moves. Add it to where it started.',
      '$\\theta$가 움직인 양입니다. 출발한 값에 더하세요.',
    ),
  },
];

const ofSeveral = (step: Step): Slip[] =>
  step.gradients.length < 2
    ? []
    : [
        {
          code: 'steps-left-out',
          value: column(takeSteps({ ...step, gradients: step.gradients.slice(0, -1) })),
          message: localized('One step is still to be taken.', '아직 한 걸음이 남았습니다.'),
        },
        {
          code: 'memory-forgotten',
          value: column(
            takeSteps({
              ...step,
              theta: [...walk(step).before],
              gradients: step.gradients.slice(-1),
            }),
          ),
          message: localized(
            'The last step began with an empty memory. Carry over what the step before left behind.',
            '마지막 걸음을 기억 없이 시작했습니다. 앞 걸음이 남긴 값을 이어 쓰세요.',
          ),
        },
      ];

const plain = (step: Step): Slip => ({
  code: 'plain-descent',
  value: column(takeSteps({ ...step, optimizer: 'sgd', with: {} })),
  message: localized(
    'This is plain gradient descent, $\\theta - \\alpha g$.',
    '단순한 경사 하강 $\\theta - \\alpha g$입니다.',
  ),
});

const rootForgotten = (step: Step, memory: string): Slip => ({
  code: 'root-forgotten',
  value: column(
    withLastStep(step, (at) => step.gradients.at(-1)![at]! / walk(step).memory[memory]![at]!),
  ),
  message: localized(
    'You divided by $r$. The rule divides by its root.',
    '$r$로 나누었습니다. 규칙은 그 제곱근으로 나눕니다.',
  ),
});

function ofAdam(step: Step): Slip[] {
  const { memory } = walk(step);
  const { beta1, beta2 } = valuesOf(step);
  const t = step.gradients.length;
  const correction = (beta: number): number =>
    1 - Array.from({ length: t }, () => beta).reduce((all, one) => all * one, 1);
  const mean = (at: number): number => memory['mean']![at]!;
  const root = (at: number): number => Math.sqrt(memory['squares']![at]!);
  return [
    {
      code: 'bias-correction-forgotten',
      value: column(withLastStep(step, (at) => mean(at) / root(at))),
      message: localized(
        'The bias correction is missing: divide $m$ by $1 - \\beta_1^t$ and $r$ by $1 - \\beta_2^t$.',
        '편향 보정이 빠졌습니다. $m$을 $1 - \\beta_1^t$로, $r$를 $1 - \\beta_2^t$로 나누세요.',
      ),
    },
    {
      code: 'second-correction-forgotten',
      value: column(withLastStep(step, (at) => mean(at) / correction(beta1!) / root(at))),
      message: localized(
        'Only $m$ is corrected. Divide $r$ by $1 - \\beta_2^t$ too.',
        '$m$만 보정했습니다. $r$도 $1 - \\beta_2^t$로 나누세요.',
      ),
    },
    {
      code: 'first-correction-forgotten',
      value: column(
        withLastStep(step, (at) => (mean(at) / root(at)) * Math.sqrt(correction(beta2!))),
      ),
      message: localized(
        'Only $r$ is corrected. Divide $m$ by $1 - \\beta_1^t$ too.',
        '$r$만 보정했습니다. $m$도 $1 - \\beta_1^t$로 나누세요.',
      ),
    },
  ];
}

/** Typical slips of a step, the optimizer's own ones first. */
export function slipsOf(step: Step): Slip[] {
  const common = [...ofSeveral(step), ...ofAny(step)];
  switch (step.optimizer) {
    case 'sgd':
      return common;
    case 'momentum':
      return [plain(step), ...common];
    case 'adagrad':
      return [rootForgotten(step, 'sum'), plain(step), ...common];
    case 'rmsprop':
      return [
        {
          code: 'sum-for-mean',
          value: column(takeSteps({ ...step, optimizer: 'adagrad', with: {} })),
          message: localized(
            'You used the sum of squares, as Adagrad does. RMSprop takes a running mean: $(1 - \\rho) g^2$ enters.',
            'Adagrad처럼 제곱의 합을 썼습니다. RMSprop은 이동 평균이므로 $(1 - \\rho) g^2$이 들어갑니다.',
          ),
        },
        rootForgotten(step, 'squares'),
        plain(step),
        ...common,
      ];
    case 'adam':
      return [...ofAdam(step), plain(step), ...common];
  }
}
