import { add as addNodes } from '../../../engine/index.ts';
import { opTask } from './op-task.ts';
import { twoVectorSignatures, twoVectorStarter } from './starters.ts';
import { lengths, twoVectors } from './vectors.ts';

export const add = opTask({
  formula: String.raw`f(x, y) = x + y`,
  prompt: {
    en: 'Write the addition of two vectors as an op: `forward` computes it, `backward` turns the upstream gradient into the gradients of both inputs.',
    ko: '두 벡터의 덧셈을 연산으로 구현하세요. `forward`는 값을 계산하고 `backward`는 상류 기울기를 두 입력의 기울기로 바꿉니다.',
  },
  reason: {
    en: 'Both local gradients are 1, so addition passes the upstream gradient on to both inputs.',
    ko: '두 국소 기울기가 모두 1이므로 덧셈은 상류 기울기를 두 입력에 그대로 나누어 줍니다.',
  },
  starter: twoVectorStarter,
  signatures: twoVectorSignatures,
  solution: `function forward(x: number[], y: number[]): number[] {
  return x.map((xi, i) => xi + y[i]);
}

function backward(x: number[], y: number[], upstream: number[]): [number[], number[]] {
  return [[...upstream], [...upstream]];
}
`,
  cases: (random) => lengths.map((length) => twoVectors(random, length)),
  build: ([x, y]) => addNodes(x!, y!),
});
