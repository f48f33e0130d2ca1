import { inTurn } from './in-turn.ts';
import { opTask } from './op-task.ts';
import { twoVectorSignatures, twoVectorStarter } from './starters.ts';
import { flat } from './nested.ts';
import { lengthsOf, twoVectors } from './vectors.ts';

const weights = [
  [1, 1],
  [1, -1],
  [2, 3],
  [-1, 4],
  [0.5, -2],
] as const;

/** A number before a name, as formulas and code write it; nothing for 1. */
const factor = (weight: number, sign: string): string =>
  weight === 1 ? '' : weight === -1 ? '-' : `${weight}${sign}`;

/** a + b or a − b, in formulas and code alike. */
const sumOf = (a: number, b: number, [x, y]: readonly [string, string], sign: string): string =>
  `${factor(a, sign)}${x} ${b < 0 ? '-' : '+'} ${factor(Math.abs(b), sign)}${y}`;

export const add = opTask((variant) => {
  const [a, b] = inTurn(variant, weights);
  const isPlain = a === 1 && b === 1;
  const formula = sumOf(a, b, ['x', 'y'], ' ');
  return {
    formula: `f(x, y) = ${formula}`,
    prompt: isPlain
      ? {
          en: 'Write the addition of two vectors as an op: `forward` computes it, `backward` turns the upstream gradient into the gradients of both inputs.',
          ko: '두 벡터의 덧셈을 연산으로 구현하세요. `forward`는 값을 계산하고 `backward`는 상류 기울기를 두 입력의 기울기로 바꿉니다.',
        }
      : {
          en: `Write $${formula}$ of two vectors as an op: \`forward\` computes it, \`backward\` turns the upstream gradient into the gradients of both inputs.`,
          ko: `두 벡터의 $${formula}$ 연산을 구현하세요. \`forward\`는 값을 계산하고 \`backward\`는 상류 기울기를 두 입력의 기울기로 바꿉니다.`,
        },
    reason: isPlain
      ? {
          en: 'Both local gradients are 1, so addition passes the upstream gradient on to both inputs.',
          ko: '두 국소 기울기가 모두 1이므로 덧셈은 상류 기울기를 두 입력에 그대로 나누어 줍니다.',
        }
      : {
          en: `The local gradients are the numbers before the inputs, $${a}$ and $${b}$.`,
          ko: `국소 기울기는 입력 앞에 붙은 수 $${a}$와 $${b}$입니다.`,
        },
    starter: twoVectorStarter,
    signatures: twoVectorSignatures,
    solution: `function forward(x: number[], y: number[]): number[] {
  return x.map((xi, i) => ${sumOf(a, b, ['xi', 'y[i]'], ' * ')});
}

function backward(x: number[], y: number[], upstream: number[]): [number[], number[]] {
  const dx = upstream.map((up) => ${factor(a, ' * ')}up);
  const dy = upstream.map((up) => ${factor(b, ' * ')}up);
  return [dx, dy];
}
`,
    cases: (random) => lengthsOf(variant).map((length) => twoVectors(random, length)),
    build: ([x, y], _extra, graph) => {
      const scaled = (node: typeof x, by: number) =>
        graph.apply('multiply', [node!, graph.constant({ shape: [], data: Float64Array.of(by) })]);
      return graph.apply('add', [scaled(x, a), scaled(y, b)]);
    },
    backwardSlips: ({ upstream }) => [
      {
        code: 'sign-at-subtraction',
        value: [flat(upstream).map((up) => a * up), flat(upstream).map((up) => -b * up)],
        message: {
          en: 'The sign of the second gradient is not right: look at the sign before $y$.',
          ko: '둘째 기울기의 부호가 다릅니다. $y$ 앞의 부호를 보세요.',
        },
      },
    ],
  };
});
