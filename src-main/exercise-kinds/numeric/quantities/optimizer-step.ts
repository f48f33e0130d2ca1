import type { Hyperparameter } from '../../../contract/experiment.ts';
import { localized, matrixLatex, shown } from '../figures.ts';
import { column, sameLength } from '../grid.ts';
import { vectorOf } from './declare.ts';
import { optimizerOf, stepFields, takeSteps, valuesOf, type Step } from './optimizer-walk.ts';
import { slipsOf } from './optimizer-slips.ts';
import { workingOf } from './optimizer-working.ts';
import type { Quantity } from './quantity.ts';

/** The hyperparameters that a step by hand needs; the others stay at what switches them off. */
const needed: Readonly<Record<Step['optimizer'], readonly string[]>> = {
  sgd: [],
  momentum: ['momentum'],
  adagrad: [],
  rmsprop: ['decay'],
  adam: ['beta1', 'beta2'],
};

const declared = (step: Step): Hyperparameter[] =>
  optimizerOf(step).hyperparameters.filter(
    ({ name }) => needed[step.optimizer].includes(name) || name in step.with,
  );

/** One or more steps of an optimizer, from rest. */
export const optimizerStep: Quantity<Step> = {
  given: stepFields,
  prompt(step) {
    const { title } = optimizerOf(step);
    const count = step.gradients.length;
    return localized(
      `Take ${['the first step', 'the first two steps', 'the first three steps'][count - 1]} of ${title.en} by hand. Where is $\\theta$ then?${reading(step).en}`,
      `${title.ko.replace(' (', '(')}의 ${['첫 걸음을', '처음 두 걸음을', '처음 세 걸음을'][count - 1]} 손으로 계산하세요. 그 뒤의 $\\theta$는 얼마인가요?${reading(step).ko}`,
    );
  },
  givens: (step) => [
    `\\theta_0 = ${matrixLatex(column(step.theta))}`,
    ...step.gradients.map((g, at) =>
      step.gradients.length === 1
        ? `g = ${matrixLatex(column(g))}`
        : `g_${at + 1} = ${matrixLatex(column(g))}`,
    ),
    [`\\alpha = ${shown(step.rate)}`]
      .concat(declared(step).map(({ name, latex }) => `${latex} = ${shown(valuesOf(step)[name]!)}`))
      .join(',\\quad '),
  ],
  formula: (step) => optimizerOf(step).latex,
  find: ({ gradients }) => `\\theta_${gradients.length}`,
  compute(step) {
    for (const gradient of step.gradients) sameLength('gradients', step.theta, gradient);
    return column(takeSteps(step));
  },
  working: workingOf,
  reason: ({ optimizer }) => reasons[optimizer],
  slips: slipsOf,
  vary(step, random, level) {
    const length = Math.max(step.theta.length, level);
    return {
      ...step,
      rate: random.pick(
        [
          [0.1, 0.5],
          [0.1, 0.2, 0.4],
          [0.05, 0.1, 0.3],
        ][level - 1]!,
      ),
      theta: vectorOf(random, length, 1, 3),
      gradients: step.gradients.map(() => vectorOf(random, length, level, 4)),
    };
  },
};

const reading = ({ optimizer }: Step) => readings[optimizer];

const negligible = localized(
  ' All memories start at 0, and $\\epsilon$ is too small to matter.',
  ' 기억하는 값은 모두 0에서 시작하고 $\\epsilon$은 무시해도 될 만큼 작습니다.',
);
const readings = {
  sgd: localized('', ''),
  momentum: localized(
    ' The velocity $v$ starts at 0, and nothing is dampened ($d = 0$).',
    ' 속도 $v$는 0에서 시작하고 감쇠는 없습니다($d = 0$).',
  ),
  adagrad: negligible,
  rmsprop: negligible,
  adam: negligible,
} as const;

const reasons = {
  sgd: localized(
    'The step goes against the gradient, as far as the learning rate says.',
    '학습률만큼 기울기의 반대 방향으로 갑니다.',
  ),
  momentum: localized(
    'The velocity remembers earlier gradients, so the second step is longer where they agree.',
    '속도가 앞선 기울기를 기억하므로 방향이 같으면 다음 걸음이 길어집니다.',
  ),
  adagrad: localized(
    'Each parameter is divided by the root of its own sum of squares, so the first step has the same length everywhere.',
    '매개변수마다 자기 제곱합의 제곱근으로 나누므로 첫 걸음의 길이가 모두 같습니다.',
  ),
  rmsprop: localized(
    'The mean of squares forgets slowly, so the step does not die out as in Adagrad.',
    '제곱의 평균이 서서히 잊으므로 Adagrad처럼 걸음이 사라지지 않습니다.',
  ),
  adam: localized(
    'The corrections undo that both means start at 0; the first step is then $\\alpha$ long in each parameter.',
    '두 평균이 0에서 시작한 것을 보정하므로 첫 걸음의 길이는 매개변수마다 $\\alpha$입니다.',
  ),
} as const;
