import { sigmoid as sigmoidNode } from '../../../engine/index.ts';
import { flat } from './nested.ts';
import { opTask } from './op-task.ts';
import { oneVectorSignatures, oneVectorStarter } from './starters.ts';
import { distinct, lengths } from './vectors.ts';

const at = (z: number): number => 1 / (1 + Math.exp(-z));

export const sigmoid = opTask({
  formula: String.raw`f(x) = \sigma(x) = \frac{1}{1 + e^{-x}}`,
  prompt: {
    en: 'Write the sigmoid of a vector as an op, forward and backward.',
    ko: '벡터의 시그모이드를 순전파와 역전파가 있는 연산으로 구현하세요.',
  },
  reason: {
    en: 'The slope needs nothing but the value: $\\sigma(1 - \\sigma)$.',
    ko: '기울기에는 값만 있으면 됩니다. $\\sigma(1 - \\sigma)$입니다.',
  },
  starter: oneVectorStarter,
  signatures: oneVectorSignatures,
  solution: `function forward(x: number[]): number[] {
  return x.map((xi) => 1 / (1 + Math.exp(-xi)));
}

function backward(x: number[], upstream: number[]): [number[]] {
  const s = forward(x);
  return [s.map((si, i) => upstream[i] * si * (1 - si))];
}
`,
  cases: (random) => lengths.map((length) => [distinct(random, length)]),
  build: ([x]) => sigmoidNode(x!),
  backwardSlips({ inputs: [x], upstream }) {
    const scaledBy = (local: (one: number) => number) => [
      flat(x!).map((one, i) => local(one) * flat(upstream)[i]!),
    ];
    return [
      {
        code: 'function-for-derivative',
        value: scaledBy(at),
        message: {
          en: 'You multiplied by $\\sigma(x)$. Its slope is $\\sigma(x)(1 - \\sigma(x))$.',
          ko: '$\\sigma(x)$를 곱했습니다. 기울기는 $\\sigma(x)(1 - \\sigma(x))$입니다.',
        },
      },
      {
        code: 'factor-forgotten',
        value: scaledBy((one) => 1 - at(one)),
        message: {
          en: 'The factor $\\sigma(x)$ is missing beside $1 - \\sigma(x)$.',
          ko: '$1 - \\sigma(x)$ 옆에 $\\sigma(x)$가 빠졌습니다.',
        },
      },
      {
        code: 'input-for-value',
        value: scaledBy((one) => one * (1 - one)),
        message: {
          en: 'You put $x$ into $s(1 - s)$. What belongs there is $s = \\sigma(x)$.',
          ko: '$s(1 - s)$에 $x$를 넣었습니다. $s = \\sigma(x)$를 넣어야 합니다.',
        },
      },
      {
        code: 'derivative-at-output',
        value: scaledBy((one) => at(at(one)) * (1 - at(at(one)))),
        message: {
          en: 'You took the slope at $\\sigma(x)$. Take it at $x$: $s(1 - s)$ with $s = \\sigma(x)$.',
          ko: '$\\sigma(x)$에서 기울기를 구했습니다. $x$에서 구하세요. $s = \\sigma(x)$로 $s(1 - s)$입니다.',
        },
      },
    ];
  },
});
