import { inTurn } from './in-turn.ts';
import { flat } from './nested.ts';
import { opTask } from './op-task.ts';
import { oneVectorSignatures, oneVectorStarter } from './starters.ts';
import { distinct, lengthsOf } from './vectors.ts';

/** The slope below 0: ReLU first, then leaky ones. */
const slopes = [0, 0.1, 0.25, 0.01, 0.5] as const;

export const relu = opTask((variant) => {
  const slope = inTurn(variant, slopes);
  const isLeaky = slope > 0;
  const at = (one: number): number => (one > 0 ? one : slope * one);
  return {
    formula: isLeaky
      ? `f(x) = \\begin{cases} x & x > 0 \\\\ ${slope}\\,x & x \\le 0 \\end{cases}`
      : String.raw`f(x) = \max(0, x)`,
    prompt: {
      en: isLeaky
        ? `Write leaky ReLU of a vector as an op, forward and backward. Its slope below 0 is ${slope}.`
        : 'Write ReLU of a vector as an op, forward and backward.',
      ko: isLeaky
        ? `벡터의 리키 렐루(leaky ReLU)를 순전파와 역전파가 있는 연산으로 구현하세요. 0보다 작은 곳의 기울기는 ${slope}입니다.`
        : '벡터의 ReLU를 순전파와 역전파가 있는 연산으로 구현하세요.',
    },
    reason: {
      en: isLeaky
        ? `Where the input is above 0 the slope is 1, elsewhere it is ${slope}, so that a little always comes back.`
        : 'Where the input is above 0 the slope is 1, elsewhere nothing comes back.',
      ko: isLeaky
        ? `입력이 0보다 크면 기울기가 1이고 그 밖에서는 ${slope}이므로, 조금이라도 늘 돌아옵니다.`
        : '입력이 0보다 크면 기울기가 1이고, 그 밖에서는 아무것도 돌아오지 않습니다.',
    },
    starter: oneVectorStarter,
    signatures: oneVectorSignatures,
    solution: `function forward(x: number[]): number[] {
  return x.map((xi) => ${isLeaky ? `(xi > 0 ? xi : ${slope} * xi)` : 'Math.max(0, xi)'});
}

function backward(x: number[], upstream: number[]): [number[]] {
  return [x.map((xi, i) => (xi > 0 ? upstream[i] : ${isLeaky ? `${slope} * upstream[i]` : 0}))];
}
`,
    cases: (random) =>
      [...lengthsOf(variant).map((length) => distinct(random, length)), [-2, -0.5]].map((x) => [x]),
    build: ([x], _extra, graph) => graph.apply('leakyRelu', [x!], { slope }),
    backwardSlips: ({ inputs: [x], upstream }) => [
      {
        code: 'function-for-derivative',
        value: [flat(x!).map((one, i) => at(one) * flat(upstream)[i]!)],
        message: {
          en: `You multiplied by $f(x)$. The local gradient is the slope, 1 or ${slope}.`,
          ko: `$f(x)$를 곱했습니다. 국소 기울기는 기울기 1 또는 ${slope}입니다.`,
        },
      },
      {
        code: 'sign-of-upstream',
        value: [flat(upstream).map(at)],
        message: {
          en: 'You cut the upstream gradient at 0. What decides is the sign of the input.',
          ko: '상류 기울기를 0에서 잘랐습니다. 기준은 입력의 부호입니다.',
        },
      },
      {
        code: 'leak-forgotten',
        value: [flat(x!).map((one, i) => (one > 0 ? flat(upstream)[i]! : 0))],
        message: {
          en: `Below 0 the slope is ${slope}, not 0.`,
          ko: `0보다 작은 곳의 기울기는 0이 아니라 ${slope}입니다.`,
        },
      },
    ],
  };
});
