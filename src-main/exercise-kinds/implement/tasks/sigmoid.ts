import { inTurn } from './in-turn.ts';
import { flat } from './nested.ts';
import { opTask } from './op-task.ts';
import { oneVectorSignatures, oneVectorStarter } from './starters.ts';
import { distinct, lengthsOf } from './vectors.ts';

const logistic = (z: number): number => 1 / (1 + Math.exp(-z));

/** What the input is multiplied by. */
const rates = [1, 2, 0.5, -1, 3] as const;

export const sigmoid = opTask((variant) => {
  const rate = inTurn(variant, rates);
  const isPlain = rate === 1;
  const [factor, inside] = isPlain ? ['', 'x'] : [`${rate}\\,`, rate === -1 ? '-x' : `${rate}x`];
  const at = (one: number): number => logistic(rate * one);
  return {
    formula: isPlain
      ? String.raw`f(x) = \sigma(x) = \frac{1}{1 + e^{-x}}`
      : `f(x) = \\sigma(${inside}), \\quad \\sigma(z) = \\frac{1}{1 + e^{-z}}`,
    prompt: {
      en: isPlain
        ? 'Write the sigmoid of a vector as an op, forward and backward.'
        : `Write $\\sigma(${inside})$ of a vector as an op, forward and backward.`,
      ko: isPlain
        ? '벡터의 시그모이드를 순전파와 역전파가 있는 연산으로 구현하세요.'
        : `벡터의 $\\sigma(${inside})$를 순전파와 역전파가 있는 연산으로 구현하세요.`,
    },
    reason: {
      en: `The slope needs nothing but the value: $${factor}\\sigma(1 - \\sigma)$.`,
      ko: `기울기에는 값만 있으면 됩니다. $${factor}\\sigma(1 - \\sigma)$입니다.`,
    },
    starter: oneVectorStarter,
    signatures: oneVectorSignatures,
    solution: `function forward(x: number[]): number[] {
  return x.map((xi) => 1 / (1 + Math.exp(${rate === 1 ? '-xi' : `${-rate} * xi`})));
}

function backward(x: number[], upstream: number[]): [number[]] {
  const s = forward(x);
  return [s.map((si, i) => upstream[i] * ${rate === 1 ? '' : `${rate} * `}si * (1 - si))];
}
`,
    cases: (random) => lengthsOf(variant).map((length) => [distinct(random, length)]),
    build: ([x], _extra, graph) =>
      graph.apply('sigmoid', [
        graph.apply('multiply', [x!, graph.constant({ shape: [], data: Float64Array.of(rate) })]),
      ]),
    backwardSlips({ inputs: [x], upstream }) {
      const scaledBy = (local: (one: number) => number) => [
        flat(x!).map((one, i) => local(one) * flat(upstream)[i]!),
      ];
      return [
        {
          code: 'inner-derivative-forgotten',
          value: scaledBy((one) => at(one) * (1 - at(one))),
          message: {
            en: `The slope of what is inside is missing: $${inside}$ has slope ${rate}.`,
            ko: `안쪽의 기울기가 빠졌습니다. $${inside}$의 기울기는 ${rate}입니다.`,
          },
        },
        {
          code: 'function-for-derivative',
          value: scaledBy(at),
          message: {
            en: `You multiplied by $s = \\sigma(${inside})$. Its slope is $${factor}s(1 - s)$.`,
            ko: `$s = \\sigma(${inside})$를 곱했습니다. 기울기는 $${factor}s(1 - s)$입니다.`,
          },
        },
        {
          code: 'factor-forgotten',
          value: scaledBy((one) => rate * (1 - at(one))),
          message: {
            en: `With $s = \\sigma(${inside})$, the factor $s$ is missing beside $1 - s$.`,
            ko: `$s = \\sigma(${inside})$라 할 때 $1 - s$ 옆에 $s$가 빠졌습니다.`,
          },
        },
        {
          code: 'input-for-value',
          value: scaledBy((one) => rate * one * (1 - one)),
          message: {
            en: `You put $x$ into $s(1 - s)$. What belongs there is $s = \\sigma(${inside})$.`,
            ko: `$s(1 - s)$에 $x$를 넣었습니다. $s = \\sigma(${inside})$를 넣어야 합니다.`,
          },
        },
        {
          code: 'derivative-at-output',
          value: scaledBy((one) => rate * at(at(one)) * (1 - at(at(one)))),
          message: {
            en: `You took the slope at $\\sigma(${inside})$. Take it at $x$: $${factor}s(1 - s)$ with $s = \\sigma(${inside})$.`,
            ko: `$\\sigma(${inside})$에서 기울기를 구했습니다. $x$에서 구하세요. $s = \\sigma(${inside})$로 $${factor}s(1 - s)$입니다.`,
          },
        },
      ];
    },
  };
});
