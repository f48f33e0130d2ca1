import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  Arena,
  CompiledEvaluation,
  createRandom,
  dropout,
  crossEntropy,
  Evaluation,
  gather,
  Graph,
  logisticCrossEntropy,
  matmul,
  multiply,
  ops,
  reshape,
  sizeOf,
  sum,
  tanh,
  tensor,
  TouchedRows,
  type Arithmetic,
  type Node,
  type OpName,
  type Shape,
} from '../../../../src-main/engine/index.ts';
import { bindings } from '../../../../src-main/engine/compiled/bindings/index.ts';
import { hasKernels } from '../../../../src-main/engine/kernels/wasm.ts';

const arithmetics: Arithmetic[] = ['relaxed', 'simd', 'plain'];
const within = 2e-6;

/** Anything that is differentiated on, so that the upstream gradient is not 1. */
const scale = (node: Node, factor: number): Node =>
  node.graph.apply('multiply', [node, node.graph.constant(tensor(factor))]);

const float32 = (length: number, seed: number, reach = 2) => {
  const random = createRandom(seed);
  return Float32Array.from({ length }, () => random.between(-reach, reach));
};

interface Question {
  readonly inputs: readonly Node[];
  readonly loss: Node;
  readonly output: Node;
  readonly values: readonly ArrayLike<number>[];
  /** Inputs that have no gradient. */
  readonly others?: readonly (readonly [Node, ArrayLike<number>])[];
}

/** s = Σ upstream ∘ output for random inputs and a random upstream gradient. */
function question(shapes: readonly Shape[], build: (inputs: Node[]) => Node): Question {
  const graph = new Graph();
  const inputs = shapes.map((shape, i) => graph.input(`x${i}`, shape));
  const output = build(inputs);
  const upstream = graph.constant({
    shape: output.shape,
    data: Float64Array.from(float32(sizeOf(output.shape), 99)),
  });
  const loss = sum(multiply(output, upstream));
  const values = shapes.map((shape, i) => float32(sizeOf(shape), i + 1));
  return { inputs, output, loss, values };
}

/** Value and gradients in float32 in an arena, with all buffers dirty from a pass before. */
function compiled({ inputs, output, loss, values, others = [] }: Question, arithmetic: Arithmetic) {
  const arena = new Arena('f32', arithmetic);
  const evaluation = new CompiledEvaluation(arena, { loss, outputs: [output], wanted: inputs });
  for (const [node, numbers] of others) evaluation.value(node).data.set(numbers);
  for (const scale of [3, 1]) {
    inputs.forEach((input, i) =>
      evaluation.value(input).data.set(Float32Array.from(values[i]!, (value) => scale * value)),
    );
    evaluation.forward();
    evaluation.backward();
  }
  return {
    value: [...evaluation.value(output).data],
    gradients: inputs.map((input) => [...evaluation.gradient(input).data]),
  };
}

function exact({ inputs, output, loss, values, others = [] }: Question) {
  const evaluation = new Evaluation(loss.graph);
  for (const [node, numbers] of others) evaluation.set(node, numbers);
  inputs.forEach((input, i) => evaluation.set(input, values[i]!));
  evaluation.forward();
  evaluation.backward(loss);
  return {
    value: [...evaluation.value(output).data],
    gradients: inputs.map((input) => [...evaluation.gradient(input).data]),
  };
}

function expectEqual(asked: Question, arithmetic: Arithmetic, tolerance = within): void {
  const [got, want] = [compiled(asked, arithmetic), exact(asked)];
  expect(got.value).toBeAllClose(want.value, { within: tolerance });
  expect(got.gradients).toBeAllClose(want.gradients, { within: tolerance });
}

it('has kernels to test: `node build/kernels.ts` builds them', () => {
  expect(hasKernels('simd')).toBe(true);
});

describe.each(arithmetics)('in an arena, %s,', (arithmetic) => {
  it('computes with the kernels that it was asked for', () => {
    expect(new Arena('f32', arithmetic).arithmetic).toBe(arithmetic);
  });

  const size = fc.integer({ min: 1, max: 41 });
  it('multiplies matrices of every size, transposed or not, as the op does', () => {
    fc.assert(
      fc.property(size, size, size, fc.boolean(), fc.boolean(), (m, k, n, left, right) => {
        const shapes = [left ? [k, m] : [m, k], right ? [n, k] : [k, n]];
        const attributes = { transposeLeft: left, transposeRight: right };
        expectEqual(
          question(shapes, ([a, b]) => matmul(a!, b!, attributes)),
          arithmetic,
          1e-5,
        );
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    [[7, 13], [13]],
    [[13], [13, 9]],
    [[13], [13]],
    [[1, 1], [1]],
  ])('multiplies vectors: %j times %j', (a, b) => {
    expectEqual(
      question([a, b], ([x, y]) => matmul(x!, y!)),
      arithmetic,
      1e-5,
    );
  });

  it('adds a bias to every row, in place of the product', () => {
    fc.assert(
      fc.property(size, size, size, (rows, inner, columns) => {
        const shapes = [[rows, inner], [columns, inner], [columns]];
        expectEqual(
          question(shapes, ([x, W, b]) => add(matmul(x!, W!, { transposeRight: true }), b!)),
          arithmetic,
          1e-5,
        );
      }),
      { numRuns: 30 },
    );
  });

  const functions = (Object.keys(bindings) as OpName[]).filter((op) =>
    ops[op].examples.every(({ inputs }) => inputs.length === 1),
  );
  it.each(functions)('%s has the value and derivative of the op', (op) => {
    fc.assert(
      fc.property(size, (length) =>
        expectEqual(
          question([[length]], ([x]) => x!.graph.apply(op as 'tanh', [x!])),
          arithmetic,
        ),
      ),
      { numRuns: 20 },
    );
  });

  const logits = fc.array(fc.double({ min: -30, max: 30, noNaN: true }), { minLength: 1 });
  it('takes the mean loss of any number of rows and classes', () => {
    fc.assert(
      fc.property(size, fc.integer({ min: 1, max: 11 }), logits, (rows, classes, values) => {
        const graph = new Graph();
        const [x, y] = [graph.input('x', [rows, classes]), graph.input('y', [rows])];
        const numbers = Array.from(
          { length: rows * classes },
          (_, i) => values[i % values.length]!,
        );
        const targets = Array.from({ length: rows }, (_, i) => (7 * i) % classes);
        const loss = scale(crossEntropy(x, y), 3);
        expectEqual(
          { inputs: [x], others: [[y, targets]], output: loss, loss, values: [numbers] },
          arithmetic,
          4e-6,
        );
      }),
      { numRuns: 40 },
    );
  });

  it('takes the mean logistic loss of any number of scores', () => {
    fc.assert(
      fc.property(logits, (values) => {
        const graph = new Graph();
        const shape = [values.length];
        const [x, y] = [graph.input('x', shape), graph.input('y', shape)];
        const targets = values.map((_, i) => i % 2);
        const loss = scale(logisticCrossEntropy(x, y), 3);
        expectEqual(
          { inputs: [x], others: [[y, targets]], output: loss, loss, values: [values] },
          arithmetic,
          4e-6,
        );
      }),
      { numRuns: 40 },
    );
  });

  it('drops what the mask drops, and lets the others grow', () => {
    const share = fc.double({ min: 0, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(size, size, share, (rows, columns, rate) => {
        const shape = [rows, columns];
        const mask = Array.from({ length: rows * columns }, (_, i) => Number(i % 3 !== 0));
        const asked = question([shape], ([x]) =>
          dropout(x!, x!.graph.constant({ shape, data: Float64Array.from(mask) }), rate),
        );
        expectEqual(asked, arithmetic, 1e-5);
      }),
      { numRuns: 20 },
    );
  });

  it.each([-1, 3, 0.5, NaN])('refuses class %d of three', (wrong) => {
    const graph = new Graph();
    const [x, y] = [graph.input('x', [2, 3]), graph.input('y', [2])];
    const evaluation = new CompiledEvaluation(new Arena('f32', arithmetic), {
      loss: crossEntropy(x, y),
    });
    evaluation.value(y).data.set([0, wrong]);
    expect(() => evaluation.forward()).toThrow(`target ${wrong} in row 1 is no class`);
  });

  it('adds gradients up where a node is read twice', () => {
    const branch = (x: Node) => {
      const h = tanh(x);
      return add(multiply(h, h), matmul(h, h));
    };
    expectEqual(
      question([[5, 5]], ([x]) => branch(x!)),
      arithmetic,
      1e-5,
    );
  });

  it('reads rows of a table, and forgets the gradient of rows that a step does not read', () => {
    const graph = new Graph();
    const table = graph.input('E', [9, 5]);
    const ids = graph.input('ids', [2, 3]);
    const classes = graph.input('classes', [2]);
    const weights = graph.input('W', [4, 15]);
    const x = reshape(gather(table, ids), [2, 15]);
    const loss = crossEntropy(matmul(x, weights, { transposeRight: true }), classes);
    const arena = new Arena('f32', arithmetic);
    const touched = new TouchedRows(arena, 9);
    const buffer = { shape: [9, 5], data: arena.allocate(45), touched };
    const fast = new CompiledEvaluation(arena, {
      loss,
      wanted: [table, weights],
      gradients: new Map([[table, buffer]]),
    });
    const slow = new Evaluation(graph, { wanted: [table, weights] });
    const values: [Node, ArrayLike<number>][] = [
      [table, float32(45, 1)],
      [weights, float32(60, 2)],
      [classes, [3, 0]],
    ];
    for (const rows of [
      [0, 8, 0, 2, 2, 2],
      [7, 1, 0, 7, 4, 3],
    ]) {
      for (const [node, value] of [...values, [ids, rows] as const]) {
        fast.value(node).data.set(value);
        slow.set(node, value);
      }
      fast.forward();
      slow.forward();
      fast.backward();
      slow.backward(loss);
      expect(fast.value(loss).data).toBeAllClose(slow.value(loss).data, { within });
      expect(fast.gradient(table).data).toBeAllClose(slow.gradient(table).data, { within });
      expect(fast.gradient(weights).data).toBeAllClose(slow.gradient(weights).data, { within });
      expect([...touched.rows.subarray(0, touched.count)]).toEqual([...new Set(rows)]);
    }
    fast.value(ids).data[0] = 9;
    expect(() => fast.forward()).toThrow('there is no row 9');
  });

  it('gives the same bits twice', () => {
    const asked = question(
      [
        [33, 50],
        [17, 50],
      ],
      ([x, W]) => tanh(matmul(x!, W!, { transposeRight: true })),
    );
    expect(compiled(asked, arithmetic)).toEqual(compiled(asked, arithmetic));
  });
});
