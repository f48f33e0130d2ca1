import { multiply as multiplyNodes } from '../../../engine/index.ts';
import { flat } from './nested.ts';
import { opTask } from './op-task.ts';
import { twoVectorSignatures, twoVectorStarter } from './starters.ts';
import { lengths, twoVectors } from './vectors.ts';

export const multiply = opTask({
  formula: String.raw`f(x, y) = x \circ y`,
  prompt: {
    en: 'Write the elementwise product of two vectors as an op, forward and backward.',
    ko: '두 벡터의 원소별 곱을 순전파와 역전파가 있는 연산으로 구현하세요.',
  },
  reason: {
    en: 'The local gradient of each input is the value of the other one.',
    ko: '각 입력의 국소 기울기는 다른 입력의 값입니다.',
  },
  starter: twoVectorStarter,
  signatures: twoVectorSignatures,
  solution: `function forward(x: number[], y: number[]): number[] {
  return x.map((xi, i) => xi * y[i]);
}

function backward(x: number[], y: number[], upstream: number[]): [number[], number[]] {
  const dx = upstream.map((up, i) => up * y[i]);
  const dy = upstream.map((up, i) => up * x[i]);
  return [dx, dy];
}
`,
  cases: (random) => lengths.map((length) => twoVectors(random, length)),
  build: ([x, y]) => multiplyNodes(x!, y!),
  backwardSlips: ({ inputs, upstream }) => [
    {
      code: 'own-input',
      value: inputs.map((input) => flat(input).map((one, i) => one * flat(upstream)[i]!)),
      message: {
        en: 'You multiplied each input by itself. Its local gradient is the other input.',
        ko: '각 입력에 자기 값을 곱했습니다. 국소 기울기는 다른 쪽 입력입니다.',
      },
    },
  ],
});
