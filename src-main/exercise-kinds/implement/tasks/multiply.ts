import { inTurn } from './in-turn.ts';
import { flat } from './nested.ts';
import { opTask } from './op-task.ts';
import { twoVectorSignatures, twoVectorStarter } from './starters.ts';
import { lengthsOf, twoVectors } from './vectors.ts';

/** What the product is multiplied by, and how often y stands in it. */
const forms: readonly { readonly scale: number; readonly power: 1 | 2 }[] = [
  { scale: 1, power: 1 },
  { scale: 3, power: 1 },
  { scale: 1, power: 2 },
  { scale: -2, power: 1 },
  { scale: 0.5, power: 2 },
];

export const multiply = opTask((variant) => {
  const { scale, power } = inTurn(variant, forms);
  const isPlain = scale === 1 && power === 1;
  const [before, coefficient] = scale === 1 ? ['', ''] : [`${scale} * `, `${scale}\\, `];
  const formula = `${coefficient}x \\circ y${power === 2 ? ' \\circ y' : ''}`;
  const [ofY, slope] = power === 2 ? ['y[i] * y[i]', '2 * x[i] * y[i]'] : ['y[i]', 'x[i]'];
  return {
    formula: `f(x, y) = ${formula}`,
    prompt: {
      en: isPlain
        ? 'Write the elementwise product of two vectors as an op, forward and backward.'
        : `Write the elementwise product $${formula}$ of two vectors as an op, forward and backward.`,
      ko: isPlain
        ? '두 벡터의 성분별 곱을 순전파와 역전파가 있는 연산으로 구현하세요.'
        : `두 벡터의 성분별 곱 $${formula}$를 순전파와 역전파가 있는 연산으로 구현하세요.`,
    },
    reason:
      power === 1
        ? {
            en: `The local gradient of each input is the value of the other one${scale === 1 ? '' : `, times $${scale}$`}.`,
            ko: `각 입력의 국소 기울기는 다른 입력의 값${scale === 1 ? '' : `에 $${scale}$를 곱한 것`}입니다.`,
          }
        : {
            en: `For $x$ it is $${coefficient}y \\circ y$; $y$ stands there twice, which gives $${2 * scale}\\, x \\circ y$.`,
            ko: `$x$의 국소 기울기는 $${coefficient}y \\circ y$이고, $y$는 두 번 나오므로 $${2 * scale}\\, x \\circ y$입니다.`,
          },
    starter: twoVectorStarter,
    signatures: twoVectorSignatures,
    solution: `function forward(x: number[], y: number[]): number[] {
  return x.map((xi, i) => ${before}xi * ${ofY});
}

function backward(x: number[], y: number[], upstream: number[]): [number[], number[]] {
  const dx = upstream.map((up, i) => ${before}up * ${ofY});
  const dy = upstream.map((up, i) => ${before}up * ${slope});
  return [dx, dy];
}
`,
    cases: (random) => lengthsOf(variant).map((length) => twoVectors(random, length)),
    build([x, y], _extra, graph) {
      const squared = power === 2 ? graph.apply('square', [y!]) : y!;
      const factor = graph.constant({ shape: [], data: Float64Array.of(scale) });
      return graph.apply('multiply', [graph.apply('multiply', [x!, squared]), factor]);
    },
    backwardSlips: ({ inputs, upstream, right }) => [
      {
        code: 'own-input',
        value: inputs.map((input) => flat(input).map((one, i) => one * flat(upstream)[i]!)),
        message: {
          en: 'You multiplied each input by itself. Its local gradient is the other input.',
          ko: '각 입력에 자기 값을 곱했습니다. 국소 기울기는 다른 쪽 입력입니다.',
        },
      },
      {
        code: 'factor-forgotten',
        value: right.map((gradient) => flat(gradient).map((one) => one / scale)),
        message: {
          en: `The factor $${scale}$ is missing in the gradients.`,
          ko: `기울기에 인수 $${scale}$가 빠졌습니다.`,
        },
      },
      {
        code: 'one-of-two',
        value: [right[0]!, flat(right[1]!).map((one) => one / power)],
        message: {
          en: '$y$ stands in the product twice. Both places send a gradient back: add them.',
          ko: '$y$는 곱에 두 번 나옵니다. 두 자리에서 모두 기울기가 돌아오므로 더하세요.',
        },
      },
    ],
  };
});
