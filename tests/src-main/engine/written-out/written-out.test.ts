import { describe, expect, it, test } from 'vitest';
import {
  add,
  concat,
  createRandom,
  entryValues,
  exp,
  gather,
  gradients,
  Graph,
  matmul,
  max,
  maximum,
  mean,
  multiply,
  reshape,
  softmax,
  sum,
  tensor,
  traceScalars,
  transpose,
  variance,
  writeOut,
  type Node,
} from '../../../../src-main/engine/index.ts';

const random = createRandom(7);
const numbers = (count: number) => Array.from({ length: count }, () => random.between(-1, 1));

/** A number made of two matrices A [2, 3] and B [3, 2], a column c [3, 1] and a number k [1, 1]. */
const built: Readonly<Record<string, (a: Node, b: Node, c: Node, k: Node) => Node>> = {
  'a product of matrices': (a, b) => sum(exp(matmul(a, b))),
  'a product with a column, and a number in every entry': (a, _b, c, k) =>
    sum(exp(add(multiply(k, matmul(a, c)), k))),
  'a transpose, entry by entry with another': (a, b) => sum(exp(multiply(transpose(a), b))),
  'a column repeated over columns': (_a, b, c) => sum(exp(multiply(b, c))),
  'sums and means along an axis': (a, b) =>
    add(sum(exp(sum(a, { axis: 1 }))), sum(exp(mean(b, { axis: 0 })))),
  'softmax along either axis': (a, b) =>
    add(
      sum(exp(multiply(2, softmax(a, { axis: 0 })))),
      sum(exp(multiply(3, softmax(b, { axis: 1 })))),
    ),
  'the largest entry, and the larger of two': (a, b) =>
    add(max(exp(a)), sum(maximum(transpose(a), b))),
  'parts one after another, and rows by their numbers': (a, b, c) => {
    const joined = concat([reshape(a, [6, 1]), c], { axis: 0 });
    const rows = b.graph.constant(tensor([2, 0, 2, 7]));
    return add(sum(exp(gather(joined, rows))), sum(exp(concat([b, c], { axis: 1 }))));
  },
};

describe('written out in numbers, a graph has the same value and gradients', () => {
  test.each(Object.entries(built))('%s', (_, build) => {
    const graph = new Graph();
    const shapes = [
      [2, 3],
      [3, 2],
      [3, 1],
      [1, 1],
    ] as const;
    const inputs = shapes.map((shape, place) => graph.input('ABck'[place]!, shape));
    const output = reshape(build(inputs[0]!, inputs[1]!, inputs[2]!, inputs[3]!), []);
    const values = new Map(
      inputs.map((input) => [
        input,
        tensor(numbers(input.shape[0]! * input.shape[1]!), input.shape),
      ]),
    );
    const written = writeOut([output, ...inputs]);
    const traced = traceScalars(
      written.graph,
      written.entriesOf.get(output)![0]!,
      entryValues(written, values),
    );
    const whole = gradients(output, inputs, values);
    inputs.forEach((input, place) => {
      const entries = written.entriesOf.get(input)!;
      expect(entries.map((entry) => traced.gradients.get(entry)!)).toBeAllClose(
        [...whole[place]!.data],
        { within: 1e-12 },
      );
    });
  });
});

it('leaves out times 1, times 0 and plus 0, as one does by hand', () => {
  const graph = new Graph();
  const x = graph.input('x', [2, 1]);
  const picked = matmul(
    graph.constant(
      tensor([
        [1, 0],
        [0, 3],
      ]),
    ),
    x,
  );
  const written = writeOut([picked]);
  const [first, second] = written.entriesOf.get(picked)!;
  expect(first!.name).toBe('x#0');
  expect([second!.op, second!.inputs[1]!.name]).toEqual(['multiply', 'x#1']);
});

it('names an op that has no form in numbers', () => {
  const graph = new Graph();
  const output = variance(graph.input('x', [3]));
  expect(() => writeOut([output])).toThrow('variance has no form in numbers');
});
