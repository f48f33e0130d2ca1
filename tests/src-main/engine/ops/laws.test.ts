import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  crossEntropy,
  evaluate,
  Graph,
  gradients,
  logisticCrossEntropy,
  logSoftmax,
  matmul,
  max,
  maximum,
  ops,
  power,
  sigmoid,
  softmax,
  sum,
  tensor,
  transpose,
  type NestedNumbers,
  type Node,
  type Tensor,
  type Ties,
} from '../../../../src-main/engine/index.ts';

const reals = fc.double({ min: -50, max: 50, noNaN: true });
const vectors = fc.array(reals, { minLength: 1, maxLength: 6 });
const matrices = (rows: number, columns: number) =>
  fc.array(fc.array(reals, { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  });

function compute(build: (...inputs: Node[]) => Node, ...values: NestedNumbers[]): Tensor {
  const graph = new Graph();
  return evaluate(build(...values.map((value) => graph.constant(tensor(value)))), new Map());
}

function differentiate(build: (...inputs: Node[]) => Node, ...values: NestedNumbers[]): Tensor[] {
  const graph = new Graph();
  const inputs = values.map((value, i) => graph.input(`x${i}`, tensor(value).shape));
  const at = new Map(inputs.map((node, i) => [node, tensor(values[i]!)]));
  return gradients(build(...inputs), inputs, at);
}

describe('softmax', () => {
  test('sums to 1', () => {
    fc.assert(
      fc.property(vectors, (x) => {
        expect(compute((x) => sum(softmax(x)), x).data).toBeAllClose([1]);
      }),
    );
  });
  test('does not notice a constant that is added everywhere', () => {
    fc.assert(
      fc.property(vectors, fc.integer({ min: -1e6, max: 1e6 }), (x, shift) => {
        const shifted = compute(
          (x) => softmax(x),
          x.map((entry) => entry + shift),
        );
        expect(shifted.data).toBeAllClose(compute((x) => softmax(x), x).data, { within: 1e-9 });
      }),
    );
  });
  test('is the exponential of logSoftmax', () => {
    fc.assert(
      fc.property(vectors, (x) => {
        const logarithms = Array.from(compute((x) => logSoftmax(x), x).data);
        expect(compute((x) => softmax(x), x).data).toBeAllClose(logarithms.map(Math.exp));
      }),
    );
  });
  test('has a gradient that sums to 0, because shifts do nothing', () => {
    fc.assert(
      fc.property(vectors, (x) => {
        const [gradient] = differentiate((x) => max(softmax(x)), x);
        expect(Array.from(gradient!.data).reduce((a, b) => a + b, 0)).toBeAllClose(0);
      }),
    );
  });
});

describe('cross-entropy', () => {
  test('∂J/∂logits = (softmax − one-hot) / rows', () => {
    fc.assert(
      fc.property(matrices(2, 3), fc.nat(2), fc.nat(2), (logits, first, second) => {
        const [gradient] = differentiate(
          (x) => crossEntropy(x, x.graph.constant(tensor([first, second]))),
          logits,
        );
        const expected = Array.from(compute((x) => softmax(x), logits).data, (p, i) => {
          const target = i < 3 ? first : second;
          return (p - (i % 3 === target ? 1 : 0)) / 2;
        });
        expect(gradient!.data).toBeAllClose(expected);
      }),
    );
  });
  test('of two classes is logistic cross-entropy of the difference of the logits', () => {
    fc.assert(
      fc.property(reals, reals, fc.nat(1), (a, b, target) => {
        const soft = compute((x) => crossEntropy(x, x.graph.constant(tensor(target))), [a, b]);
        const binary = compute(logisticCrossEntropy, b - a, target);
        expect(soft.data).toBeAllClose(binary.data);
      }),
    );
  });
  test('∂J/∂logit of logistic cross-entropy is σ(x) − y', () => {
    fc.assert(
      fc.property(reals, fc.double({ min: 0, max: 1, noNaN: true }), (x, y) => {
        const [gradient] = differentiate(logisticCrossEntropy, x, y);
        expect(gradient!.data[0]).toBeAllClose(compute(sigmoid, x).data[0]! - y);
      }),
    );
  });
});

describe('matmul', () => {
  test('(A B)ᵀ = Bᵀ Aᵀ, also by the flags', () => {
    fc.assert(
      fc.property(matrices(5, 6), matrices(6, 7), (a, b) => {
        const left = compute((a, b) => transpose(matmul(a, b)), a, b);
        const right = compute((a, b) => matmul(transpose(b), transpose(a)), a, b);
        const flagged = compute(
          (a, b) => matmul(b, a, { transposeLeft: true, transposeRight: true }),
          a,
          b,
        );
        expect(left.data).toBeAllClose(right.data);
        expect(left.data).toBeAllClose(flagged.data);
      }),
    );
  });
  test.each([
    [1, 1, 1],
    [3, 5, 2],
    [4, 8, 4],
    [5, 9, 13],
    [17, 3, 6],
    [4, 1, 9],
  ])('is rows times columns, summed in order, for %i×%i×%i', (m, k, n) => {
    const entry = (i: number) => Math.sin(i * 1.7 + 1);
    const a = Array.from({ length: m }, (_, i) =>
      Array.from({ length: k }, (_, p) => entry(i * k + p)),
    );
    const b = Array.from({ length: k }, (_, p) =>
      Array.from({ length: n }, (_, j) => entry(-p * n - j)),
    );
    const expected = a.map((row) =>
      b[0]!.map((_, j) => row.reduce((total, x, p) => total + x * b[p]![j]!, 0)),
    );
    expect(Array.from(compute((a, b) => matmul(a, b), a, b).data)).toEqual(expected.flat());
  });
});

describe('at a tie', () => {
  const shares: [Ties, two: number[], three: number[]][] = [
    ['half', [0.5, 0.5], [1 / 3, 0, 1 / 3, 1 / 3]],
    ['first', [1, 0], [1, 0, 0, 0]],
    ['both', [1, 1], [1, 0, 1, 1]],
  ];
  test.each(shares)('%s shares the gradient of max', (ties, two, three) => {
    const both = differentiate((x, y) => maximum(x, y, { ties }), 2, 2);
    expect(both.map(({ data }) => data[0])).toEqual(two);
    expect(differentiate((x) => max(x, { ties }), [7, 1, 7, 7])[0]!.data).toBeAllClose(three);
  });
});

test('where two arguments are equal, their max and min follow the faster and the slower one', () => {
  const directions = fc.tuple(reals, reals);
  fc.assert(
    fc.property(reals, directions, (at, direction) => {
      expect(ops.maximum.kink!([at, at], {})!(direction)).toBe(Math.max(...direction));
      expect(ops.minimum.kink!([at, at], {})!(direction)).toBe(Math.min(...direction));
      expect(ops.maximum.kink!([at, at + 1], {})).toBeUndefined();
    }),
  );
});

test('x⁰ is flat everywhere, also at 0', () => {
  expect(differentiate((x) => sum(power(x, { exponent: 0 })), [0, 2])[0]!.data).toBeAllClose([
    0, 0,
  ]);
});
