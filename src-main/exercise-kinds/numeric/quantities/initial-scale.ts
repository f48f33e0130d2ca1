import { z } from 'zod';
import { defaultValues } from '../../../training/experiment/hyperparameters.ts';
import { initializers, type Initializer } from '../../../training/initializers/index.ts';
import { localized } from '../figures.ts';
import { single } from '../grid.ts';
import { whole } from './declare.ts';
import type { Quantity, Slip } from './quantity.ts';

const size = z.int().min(1).max(100_000);
const given = z.strictObject({
  initializer: z.enum(['xavier', 'he']),
  ask: z.enum(['range', 'deviation', 'variance']),
  inputs: size,
  outputs: size,
});
type Given = z.infer<typeof given>;

/** Var(W_ij) by the training table, times a factor for slips. */
function variance({ initializer, inputs, outputs }: Given): number {
  const { variance, hyperparameters }: Initializer =
    initializers[initializer === 'xavier' ? 'xavier-uniform' : 'he-normal'];
  return variance(inputs, outputs, defaultValues(hyperparameters));
}

const asked: Readonly<Record<Given['ask'], (variance: number) => number>> = {
  range: (variance) => Math.sqrt(3 * variance),
  deviation: Math.sqrt,
  variance: (variance) => variance,
};
const finds = { range: 'r', deviation: '\\sigma', variance: '\\operatorname{Var}(W_{ij})' };
const numerators = { range: 6, deviation: 2, variance: 2 };

const divisor = ({ initializer, inputs, outputs }: Given): string =>
  initializer === 'xavier' ? `${inputs} + ${outputs}` : `${inputs}`;
const divisorSymbols = ({ initializer }: Given): string =>
  initializer === 'xavier' ? 'n_{\\text{in}} + n_{\\text{out}}' : 'n_{\\text{in}}';
const rooted = ({ ask }: Given, fraction: string): string =>
  ask === 'variance' ? fraction : `\\sqrt{${fraction}}`;

function slips(given: Given): Slip[] {
  const { initializer, ask, inputs, outputs } = given;
  const right = variance(given);
  const of = asked[ask];
  const withDivisor = (n: number): number => of(2 / n);
  const rooting: Slip[] =
    ask === 'variance'
      ? [
          {
            code: 'root-taken',
            value: single(Math.sqrt(right)),
            message: localized(
              'This is the standard deviation. The variance is its square.',
              '표준편차입니다. 분산은 그 제곱입니다.',
            ),
          },
        ]
      : [
          {
            code: 'root-forgotten',
            value: single(numerators[ask] / (2 / right)),
            message: localized(
              'The root is missing: this is a variance, in squared units.',
              '제곱근을 씌우지 않았습니다. 분산은 제곱한 단위입니다.',
            ),
          },
        ];
  const range: Slip[] =
    ask === 'range'
      ? [
          {
            code: 'deviation-for-range',
            value: single(Math.sqrt(right)),
            message: localized(
              'This is the standard deviation. A uniform distribution on $(-r, r)$ has the variance $r^2/3$, so $r$ is $\\sqrt 3$ times as large.',
              '표준편차입니다. $(-r, r)$의 균등 분포는 분산이 $r^2/3$이므로 $r$는 그 $\\sqrt 3$배입니다.',
            ),
          },
          {
            code: 'range-doubled',
            value: single(2 * of(right)),
            message: localized(
              'This is the whole width of the interval. $r$ is half of it.',
              '구간 전체의 너비입니다. $r$는 그 절반입니다.',
            ),
          },
        ]
      : [];
  const fans: Slip[] =
    initializer === 'xavier'
      ? [
          {
            code: 'fan-in-only',
            value: single(withDivisor(inputs)),
            message: localized(
              'You divided by $n_{\\text{in}}$ alone, which is He’s rule. Xavier’s has $n_{\\text{in}} + n_{\\text{out}}$ below.',
              '$n_{\\text{in}}$만으로 나누었습니다. 그것은 He의 규칙이고, Xavier는 $n_{\\text{in}} + n_{\\text{out}}$으로 나눕니다.',
            ),
          },
          {
            code: 'fan-out-only',
            value: single(withDivisor(outputs)),
            message: localized(
              'You divided by $n_{\\text{out}}$ alone. Xavier’s rule has $n_{\\text{in}} + n_{\\text{out}}$ below.',
              '$n_{\\text{out}}$만으로 나누었습니다. Xavier는 $n_{\\text{in}} + n_{\\text{out}}$으로 나눕니다.',
            ),
          },
          {
            code: 'fans-multiplied',
            value: single(withDivisor(inputs * outputs)),
            message: localized(
              'You multiplied $n_{\\text{in}}$ and $n_{\\text{out}}$. They are added.',
              '$n_{\\text{in}}$과 $n_{\\text{out}}$을 곱했습니다. 더해야 합니다.',
            ),
          },
        ]
      : [
          {
            code: 'xavier-for-he',
            value: single(withDivisor(inputs + outputs)),
            message: localized(
              'This is Xavier’s rule. He’s divides by $n_{\\text{in}}$ alone.',
              'Xavier의 규칙입니다. He는 $n_{\\text{in}}$만으로 나눕니다.',
            ),
          },
          {
            code: 'fan-out-for-fan-in',
            value: single(withDivisor(outputs)),
            message: localized(
              'You divided by $n_{\\text{out}}$. What adds up in $z_i$ are the $n_{\\text{in}}$ inputs.',
              '$n_{\\text{out}}$으로 나누었습니다. $z_i$에서 더해지는 것은 $n_{\\text{in}}$개의 입력입니다.',
            ),
          },
        ];
  return [
    ...rooting,
    ...range,
    ...fans,
    {
      code: 'factor-two-forgotten',
      value: single(of(right / 2)),
      message: localized(
        'The 2 above the fraction is missing from the variance.',
        '분산의 분자에 있는 2가 빠졌습니다.',
      ),
    },
  ];
}

const titles = { xavier: 'Xavier', he: 'He' };
const questions = {
  range: {
    en: 'Weights are drawn uniformly from $(-r, r)$. How large is $r$',
    ko: '가중치를 $(-r, r)$의 균등 분포에서 뽑습니다. $r$는 얼마인가요',
  },
  deviation: {
    en: 'Weights are drawn from a normal distribution with mean 0. What is its standard deviation',
    ko: '가중치를 평균이 0인 정규 분포에서 뽑습니다. 표준편차는 얼마인가요',
  },
  variance: {
    en: 'What is the variance of a weight',
    ko: '가중치의 분산은 얼마인가요',
  },
};

/** How large random weights are at first: Glorot and Bengio (2010), He et al. (2015). */
export const initialScale: Quantity<Given> = {
  given,
  prompt: ({ initializer, ask, inputs, outputs }) =>
    localized(
      `A layer takes ${inputs} numbers to ${outputs}. ${questions[ask].en} in ${titles[initializer]} initialization?`,
      `한 층이 수 ${inputs}개를 받아 ${outputs}개를 내보냅니다. ${titles[initializer]} 초기화(initialization)로 ${questions[ask].ko}?`,
    ),
  givens: ({ inputs, outputs }) => [`n_{\\text{in}} = ${inputs}`, `n_{\\text{out}} = ${outputs}`],
  formula: (given) =>
    `${finds[given.ask]} = ${rooted(given, `\\frac{${numerators[given.ask]}}{${divisorSymbols(given)}}`)}`,
  find: ({ ask }) => finds[ask],
  compute: (given) => single(asked[given.ask](variance(given))),
  working: (given) => rooted(given, `\\frac{${numerators[given.ask]}}{${divisor(given)}}`),
  reason: ({ initializer }) =>
    initializer === 'xavier'
      ? localized(
          'The more numbers are added up, the smaller each weight, so that signals keep their size forward and backward.',
          '더하는 수가 많을수록 가중치를 작게 해서 순전파와 역전파에서 신호의 크기를 지킵니다.',
        )
      : localized(
          'ReLU drops half of what comes in, and the 2 makes up for it.',
          'ReLU가 들어온 것의 절반을 버리므로 2를 곱해 메웁니다.',
        ),
  slips,
  vary({ initializer, ask }, random, level) {
    const step = [50, 10, 1][level - 1]!;
    const draw = (): number => step * whole(random, Math.ceil(20 / step), 400 / step);
    const inputs = draw();
    let outputs = draw();
    while (outputs === inputs) outputs = draw();
    return { initializer, ask, inputs, outputs };
  },
};
