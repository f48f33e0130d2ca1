import { add, reshape } from '../../../engine/index.ts';
import type { Nested, Slip } from './implement-task.ts';
import { inTurn } from './in-turn.ts';
import { transposed } from './nested.ts';
import { opTask } from './op-task.ts';
import { withComments } from './starters.ts';
import { distinct, matrixOf } from './vectors.ts';

type Rows = readonly (readonly number[])[];
const asRows = (value: Nested): Rows => value as Rows;
const sumOf = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);

/** An example is a row of Z, or a column of it. */
const layouts = ['rows', 'columns'] as const;

/** How many examples and how many units each case has: first a square, where the wrong axis fits too. */
const sizes = [
  [2, 2],
  [1, 3],
  [4, 3],
  [3, 1],
] as const;

export const addBias = opTask((variant) => {
  const isByRow = inTurn(variant, layouts) === 'rows';
  /** Z with an example in each row, whichever way it is laid out. */
  const byExample = (Z: Rows): Rows => (isByRow ? Z : transposed(Z));
  return {
    formula: isByRow
      ? String.raw`f(Z, b)_{ij} = Z_{ij} + b_j`
      : String.raw`f(Z, b)_{ij} = Z_{ij} + b_i`,
    prompt: {
      en: `Write the addition of a bias as an op, for a minibatch: each ${isByRow ? 'row' : 'column'} of $Z$ is an example, and $b$ is added to every one of them.`,
      ko: `미니배치에 편향을 더하는 연산을 구현하세요. $Z$의 ${isByRow ? '행' : '열'} 하나가 예제 하나이고, 모든 예제에 $b$를 더합니다.`,
    },
    reason: {
      en: 'The same $b$ goes into every example, so what comes back from all of them adds up.',
      ko: '같은 $b$가 모든 예제에 들어가므로 모든 예제에서 돌아온 기울기를 더합니다.',
    },
    signatures: {
      forward: 'forward(Z: number[][], b: number[]): number[][]',
      backward:
        'backward(Z: number[][], b: number[], upstream: number[][]): [number[][], number[]]',
    },
    starter: withComments(
      `function forward(Z: number[][], b: number[]): number[][] {
  // ⟦0⟧
  return Z.map((row, i) => row.map((zij, j) => 0));
}

function backward(Z: number[][], b: number[], upstream: number[][]): [number[][], number[]] {
  // ⟦1⟧
  const dZ = Z.map((row) => row.map(() => 0));
  const db = b.map(() => 0);
  return [dZ, db];
}
`,
      [
        {
          en: 'Every entry of Z with its entry of b.',
          ko: 'Z의 성분마다 짝이 되는 b의 성분을 더합니다.',
        },
        {
          en: 'The gradient for Z, shaped like Z, and the gradient for b, shaped like b.',
          ko: 'Z와 같은 형상인 Z의 기울기와, b와 같은 형상인 b의 기울기입니다.',
        },
      ],
    ),
    solution: `function forward(Z: number[][], b: number[]): number[][] {
  return Z.map((row, i) => row.map((zij, j) => zij + b[${isByRow ? 'j' : 'i'}]));
}

function backward(Z: number[][], b: number[], upstream: number[][]): [number[][], number[]] {
  const db = b.map((_, k) => ${
    isByRow
      ? 'upstream.reduce((sum, row) => sum + row[k], 0)'
      : 'upstream[k].reduce((sum, one) => sum + one, 0)'
  });
  return [upstream, db];
}
`,
    cases: (random) =>
      sizes.map(([examples, units]) => [
        isByRow ? matrixOf(random, examples, units) : matrixOf(random, units, examples),
        distinct(random, units),
      ]),
    build: ([Z, b]) => add(Z!, isByRow ? b! : reshape(b!, [b!.shape[0]!, 1])),
    forwardSlips({ inputs: [z, b] }) {
      const [Z, bias] = [asRows(z!), b as readonly number[]];
      if (Z.length !== Z[0]!.length) return [];
      return [
        {
          code: 'wrong-axis',
          value: Z.map((row, i) => row.map((one, j) => one + bias[isByRow ? i : j]!)),
          message: {
            en: `You gave each ${isByRow ? 'row' : 'column'} one number. It is an example, and gets the whole of $b$.`,
            ko: `${isByRow ? '행' : '열'}마다 수 하나씩을 더했습니다. ${isByRow ? '행' : '열'} 하나가 예제이므로 $b$ 전체를 더합니다.`,
          },
        },
      ];
    },
    backwardSlips({ upstream }) {
      const G = asRows(upstream);
      const examples = byExample(G);
      const units = transposed(examples);
      const slip = (code: string, db: Nested, en: string, ko: string): Slip => ({
        code,
        value: [G, db],
        message: { en, ko },
      });
      return [
        slip(
          'not-summed-over-batch',
          G,
          'The gradient of $b$ has the shape of the batch. Add it up over the examples.',
          '$b$의 기울기가 배치의 형상입니다. 예제에 대해 모두 더하세요.',
        ),
        slip(
          'one-example-only',
          examples.at(-1)!,
          'Only the last example is in the gradient of $b$. Add up all of them: `+=` instead of `=`.',
          '$b$의 기울기에 마지막 예제의 것만 있습니다. 모두 더하세요. `=` 대신 `+=`입니다.',
        ),
        slip(
          'one-example-only',
          examples[0]!,
          'Only the first example is in the gradient of $b$. Add up all of them.',
          '$b$의 기울기에 첫 예제의 것만 있습니다. 모두 더하세요.',
        ),
        slip(
          'averaged-over-batch',
          units.map((unit) => sumOf(unit) / unit.length),
          'You averaged over the examples. The gradient of $b$ is their sum; nothing is divided here.',
          '예제에 대해 평균했습니다. $b$의 기울기는 합이고, 여기서는 나누지 않습니다.',
        ),
        slip(
          'wrong-axis',
          examples.map(sumOf),
          'You added up over the units. Each unit has a bias of its own; add over the examples.',
          '유닛에 대해 더했습니다. 유닛마다 편향이 따로 있으니 예제에 대해 더하세요.',
        ),
      ];
    },
  };
});
