import { expect, test } from 'vitest';
import {
  add,
  concat,
  crossEntropy,
  diagonal,
  gather,
  Graph,
  logisticCrossEntropy,
  matmul,
  reshape,
  ShapeError,
  slice,
  softCrossEntropy,
  softmax,
  sum,
  transpose,
  type Node,
  type Shape,
} from '../../../src-main/engine/index.ts';

/** What is built, from inputs of which shapes, and what the message says. */
const mistakes: [build: (...inputs: Node[]) => Node, shapes: Shape[], message: string][] = [
  [
    add,
    [[2, 3], [2]],
    'add got [2, 3] and [2]: counted from the last axis, lengths must be equal or 1, but 3 meets 2.',
  ],
  [
    (a, b) => matmul(a, b),
    [
      [2, 3],
      [2, 4],
    ],
    'matmul got [2, 3] and [2, 4]: 2×3 times 2×4 has no product, because 3 columns meet 2 rows. Transpose one of them, or swap them.',
  ],
  [(a, b) => matmul(a, b), [[3], [2]], '1×3 times 2×1 has no product'],
  [
    (a, b) => matmul(a, b),
    [[], [2]],
    'matmul got [] and [2]: it takes two matrices or vectors. Reshape the others, or use multiply to scale.',
  ],
  [
    (x) => sum(x, { axis: 2 }),
    [[2, 3]],
    'sum got [2, 3]: there is no axis 2. Choose one from 0 to 1.',
  ],
  [(x) => softmax(x), [[]], 'softmax got []: a scalar has no axis -1.'],
  [(x) => reshape(x, [4]), [[2, 3]], 'reshape got [2, 3]: [4] needs one input with 4 entries.'],
  [
    (x) => transpose(x, { axes: [0, 0] }),
    [[2, 3]],
    'the order of axes [0, 0] must name each of its 2 axes once.',
  ],
  [
    (x, y) => concat([x, y], { axis: 0 }),
    [
      [2, 3],
      [2, 4],
    ],
    'all axes but axis 0 must have equal lengths.',
  ],
  [
    (x) => slice(x, { axis: 0, start: 1, end: 4 }),
    [[3]],
    'entries 1 to 4 (not included) do not lie within axis 0, which has entries 0 to 2.',
  ],
  [(x) => slice(x, { axis: 0, start: 1, end: 1 }), [[3]], 'do not lie within axis 0'],
  [
    gather,
    [[], [2]],
    'gather got [] and [2]: it takes a table with at least one axis, and row numbers.',
  ],
  [diagonal, [[2, 2]], 'diagonal got [2, 2]: it takes one vector.'],
  [
    crossEntropy,
    [[4, 3], [3]],
    'crossEntropy got [4, 3] and [3]: it takes logits, with the classes along the last axis, and one target class per row, of shape [4].',
  ],
  [softCrossEntropy, [[4, 3], [4]], 'target probabilities of the same shape'],
  [logisticCrossEntropy, [[4], [3]], 'one target, 0 or 1, for each'],
];

const named = mistakes.map(([build, shapes, message]) => ({ build, shapes, message }));

test.each(named)('$message', ({ build, shapes, message }) => {
  const graph = new Graph();
  const inputs = shapes.map((shape, i) => graph.input(`x${i}`, shape));
  const act = () => build(...inputs);
  expect(act).toThrow(ShapeError);
  expect(act).toThrow(message);
});

test('an op with the wrong number of inputs says how many it takes', () => {
  const graph = new Graph();
  const x = graph.input('x', [2]);
  expect(() => graph.apply('tanh', [x, x])).toThrow(
    'tanh got [2] and [2]: it takes one input, not 2.',
  );
  expect(() => graph.apply('add', [x])).toThrow('it takes two inputs, not 1.');
  expect(() => graph.apply('concat', [], { axis: 0 })).toThrow('concat got no inputs');
});

test('a ShapeError keeps the op and the shapes for programs', () => {
  const graph = new Graph();
  try {
    add(graph.input('x', [2, 3]), graph.input('y', [4]));
    expect.unreachable();
  } catch (error) {
    expect(error).toMatchObject({ op: 'add', shapes: [[2, 3], [4]] });
  }
});

test('nodes of two graphs do not mix', () => {
  const [x, y] = [new Graph().input('x', []), new Graph().input('y', [])];
  expect(() => add(x, y)).toThrow('add was applied to "y" of another graph');
});
