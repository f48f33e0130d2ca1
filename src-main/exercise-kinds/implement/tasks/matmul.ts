import type { Nested, Slip } from './implement-task.ts';
import { inTurn } from './in-turn.ts';
import { opTask } from './op-task.ts';
import { transposed } from './nested.ts';
import { withComments } from './starters.ts';
import { matrixOf } from './vectors.ts';

type Rows = readonly (readonly number[])[];
const asRows = (value: Nested): Rows => value as Rows;

const product = (a: Rows, b: Rows): number[][] | undefined =>
  a[0]!.length !== b.length
    ? undefined
    : a.map((row) =>
        b[0]!.map((_, j) => row.reduce((total, one, k) => total + one * b[k]![j]!, 0)),
      );

/** n, k and m of each case. */
const sizes = [
  [
    [2, 2, 2],
    [2, 3, 4],
    [1, 3, 1],
    [3, 1, 2],
  ],
  [
    [2, 2, 2],
    [3, 2, 4],
    [4, 1, 3],
    [1, 2, 5],
  ],
  [
    [3, 3, 3],
    [2, 4, 3],
    [5, 2, 1],
    [1, 4, 2],
  ],
] as const;

export const matmul = opTask((variant) => ({
  formula: String.raw`f(A, B) = AB`,
  prompt: {
    en: 'Write the product of two matrices as an op. A matrix is a list of rows; $A$ is $n \\times k$ and $B$ is $k \\times m$.',
    ko: '두 행렬의 곱을 연산으로 구현하세요. 행렬은 행의 목록이고, $A$는 $n \\times k$, $B$는 $k \\times m$입니다.',
  },
  reason: {
    en: 'The shapes decide: $\\partial s/\\partial A = G B^\\top$ and $\\partial s/\\partial B = A^\\top G$, with the upstream gradient $G$.',
    ko: '형상이 정해 줍니다. 상류 기울기를 $G$라 하면 $\\partial s/\\partial A = G B^\\top$, $\\partial s/\\partial B = A^\\top G$입니다.',
  },
  signatures: {
    forward: 'forward(A: number[][], B: number[][]): number[][]',
    backward:
      'backward(A: number[][], B: number[][], upstream: number[][]): [number[][], number[][]]',
  },
  starter: withComments(
    `type Matrix = number[][];

function forward(A: Matrix, B: Matrix): Matrix {
  // ⟦0⟧
  return A.map((row) => B[0].map((_, j) => 0));
}

function backward(A: Matrix, B: Matrix, upstream: Matrix): [Matrix, Matrix] {
  // ⟦1⟧
  const dA = A.map((row) => row.map(() => 0));
  const dB = B.map((row) => row.map(() => 0));
  return [dA, dB];
}
`,
    [
      {
        en: 'Row i, column j: the sum over k of A[i][k] * B[k][j].',
        ko: 'i행 j열: A[i][k] * B[k][j]를 모든 k에 대해 더합니다.',
      },
      {
        en: 'Each gradient has the shape of its input.',
        ko: '각 기울기의 형상은 입력과 같습니다.',
      },
    ],
  ),
  solution: `type Matrix = number[][];

function forward(A: Matrix, B: Matrix): Matrix {
  return A.map((row) => B[0].map((_, j) => row.reduce((sum, a, k) => sum + a * B[k][j], 0)));
}

const transpose = (M: Matrix): Matrix => M[0].map((_, j) => M.map((row) => row[j]));

function backward(A: Matrix, B: Matrix, upstream: Matrix): [Matrix, Matrix] {
  return [forward(upstream, transpose(B)), forward(transpose(A), upstream)];
}
`,
  cases: (random) =>
    inTurn(variant, sizes).map(([n, k, m]) => [matrixOf(random, n!, k!), matrixOf(random, k!, m!)]),
  build: ([a, b], _extra, graph) => graph.apply('matmul', [a!, b!]),
  forwardSlips({ inputs: [a, b] }) {
    const [A, B] = [asRows(a!), asRows(b!)];
    const sameShape = A.length === B.length && A[0]!.length === B[0]!.length;
    if (!sameShape) return [];
    return [
      {
        code: 'elementwise-product',
        value: A.map((row, i) => row.map((one, j) => one * B[i]![j]!)),
        message: {
          en: 'You multiplied entry by entry. A matrix product adds up row times column.',
          ko: '성분끼리 곱했습니다. 행렬 곱은 행과 열을 곱해 더합니다.',
        },
      },
    ];
  },
  backwardSlips({ inputs: [a, b], upstream, right }) {
    const [A, B, G] = [asRows(a!), asRows(b!), asRows(upstream)];
    const [forgotten, alsoForgotten] = [product(G, B), product(A, G)];
    const slips: Slip[] = [
      {
        code: 'transposed',
        value: right.map((one) => transposed(asRows(one))),
        message: {
          en: 'Your gradients are transposed. Each has the shape of its input.',
          ko: '기울기가 전치되어 있습니다. 각 기울기의 형상은 입력과 같아야 합니다.',
        },
      },
    ];
    if (forgotten && alsoForgotten)
      slips.push({
        code: 'transpose-forgotten',
        value: [forgotten, alsoForgotten],
        message: {
          en: 'The transposes are missing: $G B^\\top$ and $A^\\top G$.',
          ko: '전치가 빠졌습니다. $G B^\\top$와 $A^\\top G$입니다.',
        },
      });
    return slips;
  },
}));
