import { traceExpression } from '../../../calculus/trace-expression.ts';
import { createRandom } from '../../../engine/index.ts';
import type { Check, MakeImplementTask, Slip } from './implement-task.ts';
import { withComments } from './starters.ts';

const h = 1e-5;

/** The same functions for the learner's code and for the engine. */
const functions: readonly {
  readonly expression: string;
  readonly compute: (x: readonly number[]) => number;
  readonly source: string;
  readonly at: readonly number[];
}[] = [
  {
    expression: 'a^2',
    compute: ([a]) => a! * a!,
    source: '(x) => x[0] * x[0]',
    at: [3],
  },
  {
    expression: 'a*b + 3*b',
    compute: ([a, b]) => a! * b! + 3 * b!,
    source: '(x) => x[0] * x[1] + 3 * x[1]',
    at: [2, -1],
  },
  {
    expression: 'exp(a)*b + a*c^3',
    compute: ([a, b, c]) => Math.exp(a!) * b! + a! * c! * c! * c!,
    source: '(x) => Math.exp(x[0]) * x[1] + x[0] * x[2] ** 3',
    at: [0.5, 2, -1.5],
  },
];

const names = ['a', 'b', 'c'];

/** Where a function is differentiated: as it stands in variant 0, then at quarters around 0. */
function pointOf(at: readonly number[], variant: number): readonly number[] {
  if (variant === 0) return at;
  const random = createRandom(31 + variant);
  return at.map(() => random.pick([-2.5, -1.5, -1, -0.75, 0.75, 1, 1.25, 2, 2.5]));
}

function checks(variant: number): Check[] {
  return functions.map(({ expression, compute, source, at: given }) => {
    const at = pointOf(given, variant);
    const values = Object.fromEntries(at.map((value, place) => [names[place]!, value]));
    const { gradients } = traceExpression(expression, values);
    const moved = (place: number, by: number): number => compute(at.with(place, at[place]! + by));
    const quotients = (above: number, below: number, by: number): number[] =>
      at.map((_, place) => (moved(place, above * h) - moved(place, -below * h)) / by);
    const slips: Slip[] = [
      {
        code: 'forward-difference',
        value: quotients(1, 0, h),
        message: {
          en: 'This is the one-sided difference. Its error is of order $h$; step both ways and it is of order $h^2$.',
          ko: '한쪽 차분입니다. 오차가 $h$에 비례합니다. 양쪽으로 움직이면 $h^2$에 비례합니다.',
        },
      },
      {
        code: 'divided-by-h',
        value: quotients(1, 1, h),
        message: {
          en: 'You divided by $h$. The two points are $2h$ apart.',
          ko: '$h$로 나누었습니다. 두 점은 $2h$만큼 떨어져 있습니다.',
        },
      },
      {
        code: 'all-moved-together',
        value: at.map(
          () => (compute(at.map((one) => one + h)) - compute(at.map((one) => one - h))) / (2 * h),
        ),
        message: {
          en: 'You moved all the inputs together. Move one at a time and hold the others still.',
          ko: '입력을 모두 함께 움직였습니다. 하나씩 움직이고 나머지는 그대로 두세요.',
        },
      },
    ];
    return {
      part: 'numericGradient',
      call: { name: 'numericGradient', arguments: [null, at], sources: { 0: source } },
      expected: at.map((_, place) => gradients[names[place]!]!),
      slips,
    };
  });
}

/** The gradient check itself: central differences. */
export const numericGradient: MakeImplementTask = (variant) => ({
  formula: String.raw`\frac{\partial f}{\partial x_i} \approx \frac{f(x + h e_i) - f(x - h e_i)}{2h}`,
  prompt: {
    en: 'Write the gradient check: the gradient of any $f$ by central differences, with $h = 10^{-5}$. It must agree with the exact gradient to seven digits.',
    ko: '기울기 검산을 구현하세요. $h = 10^{-5}$의 중심 차분으로 어떤 $f$든 기울기를 구합니다. 정확한 기울기와 일곱 자리까지 맞아야 합니다.',
  },
  functions: [
    {
      name: 'numericGradient',
      signature: 'numericGradient(f: (x: number[]) => number, x: number[]): number[]',
    },
  ],
  starter: withComments(
    `function numericGradient(f: (x: number[]) => number, x: number[]): number[] {
  const h = 1e-5;
  // ⟦0⟧
  return x.map((xi, i) => 0);
}
`,
    [
      {
        en: 'For each entry: move it up and down by h, and leave x as it was.',
        ko: '성분마다 h만큼 올리고 내려 보고, x는 그대로 두세요.',
      },
    ],
  ),
  solution: `function numericGradient(f: (x: number[]) => number, x: number[]): number[] {
  const h = 1e-5;
  return x.map((xi, i) => {
    const above = [...x];
    const below = [...x];
    above[i] = xi + h;
    below[i] = xi - h;
    return (f(above) - f(below)) / (2 * h);
  });
}
`,
  reason: {
    en: 'Stepping both ways cancels the error of order $h$. It costs two evaluations for every entry, which is why it checks backpropagation and does not replace it.',
    ko: '양쪽으로 움직이면 $h$에 비례하는 오차가 지워집니다. 성분마다 두 번 계산해야 하므로 역전파를 검산하는 데 쓰고 대신하지는 않습니다.',
  },
  checks: () => checks(variant),
});
