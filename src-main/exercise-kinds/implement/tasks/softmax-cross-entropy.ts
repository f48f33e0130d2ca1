import { crossEntropy, reshape, tensor } from '../../../engine/index.ts';
import { inTurn } from './in-turn.ts';
import { flat, mapNested } from './nested.ts';
import { opTask } from './op-task.ts';
import { withComments } from './starters.ts';
import { distinct } from './vectors.ts';

const softmax = (z: readonly number[]): number[] => {
  const top = Math.max(...z);
  const powers = z.map((one) => Math.exp(one - top));
  const total = powers.reduce((one, other) => one + other, 0);
  return powers.map((one) => one / total);
};

/** How many classes each case has. */
const classes = [
  [2, 3, 5],
  [2, 4, 6],
  [3, 5, 8],
] as const;

export const softmaxCrossEntropy = opTask((variant) => ({
  formula: String.raw`J(z, y) = -\log \frac{e^{z_y}}{\sum_j e^{z_j}}`,
  prompt: {
    en: 'Write softmax and cross-entropy as one op. `target` is the number of the right class, counted from 0. Scores may be as large as 1000.',
    ko: '소프트맥스와 교차 엔트로피를 한 연산으로 구현하세요. `target`은 0부터 센 정답 클래스의 번호입니다. 점수는 1000만큼 클 수도 있습니다.',
  },
  reason: {
    en: 'Together their gradient is simply $p - e_y$, times the upstream gradient; subtracting the largest score first keeps $e^z$ finite.',
    ko: '둘을 합치면 기울기는 $p - e_y$에 상류 기울기를 곱한 것입니다. 가장 큰 점수를 먼저 빼면 $e^z$가 넘치지 않습니다.',
  },
  signatures: {
    forward: 'forward(z: number[], target: number): number',
    backward: 'backward(z: number[], target: number, upstream: number): [number[]]',
  },
  starter: withComments(
    `function forward(z: number[], target: number): number {
  // ⟦0⟧
  return 0;
}

function backward(z: number[], target: number, upstream: number): [number[]] {
  // ⟦1⟧
  const dz = z.map((zi, i) => 0);
  return [dz];
}
`,
    [
      {
        en: 'Minus the logarithm of the probability of the right class.',
        ko: '정답 클래스의 확률에 로그를 취하고 부호를 바꿉니다.',
      },
      {
        en: 'The gradient for z, in a list of one.',
        ko: 'z의 기울기를 목록 하나에 담아 돌려줍니다.',
      },
    ],
  ),
  solution: `function softmax(z: number[]): number[] {
  const top = Math.max(...z);
  const powers = z.map((zi) => Math.exp(zi - top));
  const total = powers.reduce((sum, one) => sum + one, 0);
  return powers.map((one) => one / total);
}

function forward(z: number[], target: number): number {
  const top = Math.max(...z);
  const total = z.reduce((sum, zi) => sum + Math.exp(zi - top), 0);
  return Math.log(total) - (z[target] - top);
}

function backward(z: number[], target: number, upstream: number): [number[]] {
  const p = softmax(z);
  return [p.map((pi, i) => upstream * (pi - (i === target ? 1 : 0)))];
}
`,
  cases: (random) =>
    [...inTurn(variant, classes).map((count) => distinct(random, count)), [1000, 998, 0]].map(
      (z) => [z],
    ),
  extra: ([z], random) => [random.integer(flat(z!).length)],
  build: ([z], [target], graph) =>
    crossEntropy(reshape(z!, [1, z!.shape[0]!]), graph.constant(tensor([target!]))),
  forwardSlips: ({ inputs: [z], extra: [target] }) => {
    const p = softmax(flat(z!))[target!]!;
    return [
      {
        code: 'sign',
        value: Math.log(p),
        message: {
          en: 'The logarithm of a probability is negative; the loss is minus that.',
          ko: '확률의 로그는 음수이고, 손실은 그 부호를 바꾼 값입니다.',
        },
      },
      {
        code: 'probability-for-loss',
        value: p,
        message: {
          en: 'This is the probability of the right class. Take minus its logarithm.',
          ko: '정답 클래스의 확률입니다. 그 로그에 음의 부호를 붙이세요.',
        },
      },
    ];
  },
  backwardSlips: ({ inputs: [z], upstream }) => [
    {
      code: 'target-forgotten',
      value: [mapNested(softmax(flat(z!)), (one) => one * flat(upstream)[0]!)],
      message: {
        en: 'These are the probabilities. The right class has 1 taken away.',
        ko: '확률 그 자체입니다. 정답 클래스에서 1을 빼야 합니다.',
      },
    },
  ],
}));
