import { relu as reluNode } from '../../../engine/index.ts';
import { flat } from './nested.ts';
import { opTask } from './op-task.ts';
import { oneVectorSignatures, oneVectorStarter } from './starters.ts';
import { distinct, lengths } from './vectors.ts';

export const relu = opTask({
  formula: String.raw`f(x) = \max(0, x)`,
  prompt: {
    en: 'Write ReLU of a vector as an op, forward and backward.',
    ko: '벡터의 ReLU를 순전파와 역전파가 있는 연산으로 구현하세요.',
  },
  reason: {
    en: 'Where the input is above 0 the slope is 1, elsewhere nothing comes back.',
    ko: '입력이 0보다 크면 기울기가 1이고, 그 밖에서는 아무것도 돌아오지 않습니다.',
  },
  starter: oneVectorStarter,
  signatures: oneVectorSignatures,
  solution: `function forward(x: number[]): number[] {
  return x.map((xi) => Math.max(0, xi));
}

function backward(x: number[], upstream: number[]): [number[]] {
  return [x.map((xi, i) => (xi > 0 ? upstream[i] : 0))];
}
`,
  cases: (random) =>
    [...lengths.map((length) => distinct(random, length)), [-2, -0.5]].map((x) => [x]),
  build: ([x]) => reluNode(x!),
  backwardSlips: ({ inputs: [x], upstream }) => [
    {
      code: 'function-for-derivative',
      value: [flat(x!).map((one, i) => Math.max(0, one) * flat(upstream)[i]!)],
      message: {
        en: 'You multiplied by $f(x)$. The local gradient is the slope, 1 or 0.',
        ko: '$f(x)$를 곱했습니다. 국소 기울기는 기울기 1 또는 0입니다.',
      },
    },
    {
      code: 'sign-of-upstream',
      value: [flat(upstream).map((one) => Math.max(0, one))],
      message: {
        en: 'You cut the upstream gradient at 0. What decides is the sign of the input.',
        ko: '상류 기울기를 0에서 잘랐습니다. 기준은 입력의 부호입니다.',
      },
    },
  ],
});
