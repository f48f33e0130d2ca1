import { describe, expect, test } from 'vitest';
import {
  evaluate,
  Graph,
  ops,
  tensor,
  type AttributesOf,
  type NestedNumbers,
  type Op,
  type OpName,
} from '../../../../src-main/engine/index.ts';

/** Activation functions are compared with the reference in activations.test.ts. */
type Activation =
  | ('identity' | 'sigmoid' | 'tanh' | 'hardtanh' | 'relu' | 'relu6' | 'leakyRelu' | 'elu' | 'selu')
  | (
      'gelu' | 'geluTanh' | 'silu' | 'softplus' | 'mish' | 'softsign' | 'hardsigmoid' | 'logsigmoid'
    );
type Named = Exclude<OpName, Activation>;

interface Case<Name extends OpName> {
  readonly of: readonly NestedNumbers[];
  readonly with?: AttributesOf<Name>;
  readonly is: NestedNumbers;
}

const [e, log] = [Math.E, Math.log];
const matrix = [
  [1, 2, 3],
  [4, 5, 6],
];

/** Worked by hand. */
const cases: { readonly [Name in Named]: readonly Case<Name>[] } = {
  add: [
    {
      of: [matrix, [10, 20, 30]],
      is: [
        [11, 22, 33],
        [14, 25, 36],
      ],
    },
    {
      of: [
        [[1], [2]],
        [10, 20],
      ],
      is: [
        [11, 21],
        [12, 22],
      ],
    },
    { of: [1, [1, 2]], is: [2, 3] },
  ],
  subtract: [
    {
      of: [
        [5, 6],
        [1, 4],
      ],
      is: [4, 2],
    },
  ],
  multiply: [
    {
      of: [matrix, [[2], [-1]]],
      is: [
        [2, 4, 6],
        [-4, -5, -6],
      ],
    },
  ],
  divide: [
    {
      of: [
        [1, 9],
        [4, 3],
      ],
      is: [0.25, 3],
    },
  ],
  negate: [{ of: [[1, -2]], is: [-1, 2] }],
  power: [
    { of: [[-2, 3]], with: { exponent: 3 }, is: [-8, 27] },
    { of: [[-2, 4]], with: { exponent: -2 }, is: [0.25, 0.0625] },
    { of: [[0, 5]], with: { exponent: 0 }, is: [1, 1] },
    { of: [[4, 2.25]], with: { exponent: 0.5 }, is: [2, 1.5] },
  ],
  raise: [
    {
      of: [
        [2, 9, -3],
        [10, 0.5, 3],
      ],
      is: [1024, 3, -27],
    },
  ],
  square: [{ of: [[3, -4]], is: [9, 16] }],
  sqrt: [{ of: [[9, 2.25]], is: [3, 1.5] }],
  abs: [{ of: [[-3, 0, 2]], is: [3, 0, 2] }],
  exp: [{ of: [[0, 1, 2]], is: [1, e, e * e] }],
  log: [{ of: [[1, e]], is: [0, 1] }],
  sin: [{ of: [[0, Math.PI / 2]], is: [0, 1] }],
  cos: [{ of: [[0, Math.PI]], is: [1, -1] }],
  maximum: [
    {
      of: [
        [1, 5, 2],
        [3, 4, 2],
      ],
      is: [3, 5, 2],
    },
  ],
  minimum: [
    {
      of: [
        [1, 5, 2],
        [3, 4, 2],
      ],
      is: [1, 4, 2],
    },
  ],
  tan: [{ of: [[0, Math.PI / 4]], is: [0, 1] }],
  normalDistribution: [{ of: [[0, 1.959963984540054, -Infinity]], is: [0.5, 0.975, 0] }],
  step: [{ of: [[-1, 0, 2]], is: [0, 0, 1] }],
  sign: [{ of: [[-3, 0, 2]], is: [-1, 0, 1] }],
  matmul: [
    {
      of: [
        [
          [1, 2],
          [3, 4],
        ],
        [
          [5, 6],
          [7, 8],
        ],
      ],
      is: [
        [19, 22],
        [43, 50],
      ],
    },
    { of: [matrix, [1, 0, -1]], is: [-2, -2] },
    { of: [[1, -1], matrix], is: [-3, -3, -3] },
    {
      of: [
        [1, 2, 3],
        [4, 5, 6],
      ],
      is: 32,
    },
    { of: [matrix, [1, 2]], with: { transposeLeft: true }, is: [9, 12, 15] },
    { of: [matrix, [[1, 0, 1]]], with: { transposeRight: true }, is: [[4], [10]] },
  ],
  transpose: [
    {
      of: [matrix],
      is: [
        [1, 4],
        [2, 5],
        [3, 6],
      ],
    },
    {
      of: [
        [
          [
            [1, 2, 3],
            [4, 5, 6],
          ],
        ],
      ],
      with: { axes: [1, 0, 2] },
      is: [[[1, 2, 3]], [[4, 5, 6]]],
    },
  ],
  reshape: [
    {
      of: [matrix],
      with: { shape: [3, 2] },
      is: [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
    },
  ],
  concat: [
    { of: [matrix, [[7, 8, 9]]], with: { axis: 0 }, is: [...matrix, [7, 8, 9]] },
    {
      of: [matrix, [[0], [9]]],
      with: { axis: -1 },
      is: [
        [1, 2, 3, 0],
        [4, 5, 6, 9],
      ],
    },
  ],
  slice: [
    {
      of: [matrix],
      with: { axis: 1, start: 1, end: 3 },
      is: [
        [2, 3],
        [5, 6],
      ],
    },
    { of: [matrix], with: { axis: 0, start: 1, end: 2 }, is: [[4, 5, 6]] },
  ],
  gather: [
    {
      of: [
        matrix,
        [
          [1, 0],
          [1, 1],
        ],
      ],
      is: [
        [
          [4, 5, 6],
          [1, 2, 3],
        ],
        [
          [4, 5, 6],
          [4, 5, 6],
        ],
      ],
    },
  ],
  diagonal: [
    {
      of: [[1, 2]],
      is: [
        [1, 0],
        [0, 2],
      ],
    },
  ],
  sum: [
    { of: [matrix], is: 21 },
    { of: [matrix], with: { axis: 0 }, is: [5, 7, 9] },
    { of: [matrix], with: { axis: -1, keep: true }, is: [[6], [15]] },
  ],
  mean: [
    { of: [matrix], is: 3.5 },
    { of: [matrix], with: { axis: 1 }, is: [2, 5] },
  ],
  max: [
    { of: [matrix], is: 6 },
    {
      of: [
        [
          [1, 9],
          [4, 2],
        ],
      ],
      with: { axis: 0, keep: true },
      is: [[4, 9]],
    },
  ],
  norm: [
    { of: [[3, -4]], is: 5 },
    { of: [2, 3, 6], is: 7 },
  ],
  variance: [
    { of: [[1, 3, 5, 7]], is: 5 },
    {
      of: [
        [
          [1, 10],
          [3, 20],
        ],
      ],
      with: { axis: 0 },
      is: [1, 25],
    },
  ],
  batchNorm: [
    {
      of: [
        [
          [1, 10],
          [3, 20],
        ],
        [2, 15],
        [1, 25],
        [1, 2],
        [0, 7],
      ],
      with: { epsilon: 0 },
      is: [
        [-1, 5],
        [1, 9],
      ],
    },
    { of: [[[5]], [5], [0], [3], [2]], is: [[2]] },
  ],
  dropout: [
    {
      of: [
        [1, 2, -3, Infinity],
        [1, 0, 1, 0],
      ],
      with: { rate: 0.75 },
      is: [4, 0, -12, 0],
    },
  ],
  softmax: [
    { of: [[0, log(2), log(5)]], is: [0.125, 0.25, 0.625] },
    {
      of: [
        [
          [1000, 0],
          [1000, 0],
        ],
      ],
      with: { axis: 0 },
      is: [
        [0.5, 0.5],
        [0.5, 0.5],
      ],
    },
  ],
  logSoftmax: [{ of: [[0, 1000]], is: [-1000, 0] }],
  crossEntropy: [
    {
      of: [
        [
          [0, log(3)],
          [0, 0],
        ],
        [0, 1],
      ],
      is: (log(4) + log(2)) / 2,
    },
    { of: [[-1000, 1000], 0], is: 2000 },
  ],
  softCrossEntropy: [{ of: [[[0, log(3)]], [[0.5, 0.5]]], is: (log(4) + log(4 / 3)) / 2 }],
  logisticCrossEntropy: [
    {
      of: [
        [log(3), log(3)],
        [1, 0],
      ],
      is: (log(4 / 3) + log(4)) / 2,
    },
    {
      of: [
        [-1000, 1000],
        [1, 0],
      ],
      is: 1000,
    },
  ],
};

describe.each(Object.keys(cases) as Named[])('%s', (name) => {
  test.each<Case<Named>>(cases[name])('of $of is $is', (example) => {
    const graph = new Graph();
    const inputs = example.of.map((value) => graph.constant(tensor(value)));
    const op: Op<object> = ops[name];
    const found = evaluate(graph.apply(op, inputs, example.with ?? {}), new Map());
    expect(found.shape).toEqual(tensor(example.is).shape);
    expect(found.data).toBeAllClose(tensor(example.is).data, { within: 1e-14 });
  });
});
