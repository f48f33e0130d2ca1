import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  add,
  crossEntropy,
  Evaluation,
  evaluate,
  gather,
  Graph,
  gradients,
  log,
  matmul,
  multiply,
  scalar,
  ShapeError,
  sigmoid,
  sum,
  tanh,
  tensor,
  zeros,
  type Node,
} from '../../../src-main/engine/index.ts';

/** s = uᵀ tanh(W x + b), the score of the lecture. */
function score() {
  const graph = new Graph();
  const W = graph.input('W', [2, 3]);
  const [x, b, u] = [graph.input('x', [3]), graph.input('b', [2]), graph.input('u', [2])];
  const h = tanh(add(matmul(W, x), b));
  return { graph, W, x, b, u, h, s: matmul(u, h) };
}

const values = ({ W, x, b, u }: ReturnType<typeof score>) =>
  new Map([
    [
      W,
      tensor([
        [0.1, -0.2, 0.3],
        [0.4, 0.5, -0.6],
      ]),
    ],
    [x, tensor([1, 2, -1])],
    [b, tensor([0.05, -0.1])],
    [u, tensor([2, -3])],
  ]);

describe('the score of the lecture', () => {
  test('∂s/∂b = δ, ∂s/∂W = δ xᵀ, ∂s/∂x = Wᵀ δ, ∂s/∂u = h with δ = u ∘ f′(z)', () => {
    const model = score();
    const at = values(model);
    const [W, x] = [at.get(model.W)!.data, at.get(model.x)!.data];
    const h = Array.from(evaluate(model.h, at).data);
    const delta = h.map((value, i) => at.get(model.u)!.data[i]! * (1 - value * value));
    const [db, dW, dx, du] = gradients(model.s, [model.b, model.W, model.x, model.u], at);
    expect(db!.data).toBeAllClose(delta);
    expect(dW!.data).toBeAllClose(delta.flatMap((d) => Array.from(x, (xj) => d * xj)));
    expect(dx!.data).toBeAllClose([0, 1, 2].map((j) => delta[0]! * W[j]! + delta[1]! * W[3 + j]!));
    expect(du!.data).toBeAllClose(h);
  });
});

describe('gradients add up', () => {
  test('at a branch: ∂(f(x) + g(x)) = ∂f(x) + ∂g(x)', () => {
    fc.assert(
      fc.property(fc.double({ min: -3, max: 3, noNaN: true }), (at) => {
        const x = new Graph().input('x', []);
        const [f, g] = [sigmoid(x), multiply(x, tanh(x))];
        const gradient = (output: Node) =>
          gradients(output, [x], new Map([[x, scalar(at)]]))[0]!.data[0]!;
        expect(gradient(add(f, g))).toBeAllClose(gradient(f) + gradient(g));
      }),
    );
  });

  test('where a node is both arguments: ∂(x ∘ x) = 2x', () => {
    const x = new Graph().input('x', [2]);
    const [gradient] = gradients(sum(multiply(x, x)), [x], new Map([[x, tensor([3, -5])]]));
    expect(gradient!.data).toBeAllClose([6, -10]);
  });

  test('along every one of 2ⁿ paths', () => {
    const x = new Graph().input('x', []);
    let y = x;
    for (let i = 0; i < 30; i++) y = add(y, y);
    expect(gradients(y, [x], new Map([[x, scalar(1)]]))[0]!.data[0]).toBe(1073741824);
  });

  test('in the row of a table that is read twice', () => {
    const graph = new Graph();
    const table = graph.input('E', [3, 2]);
    const rows = graph.constant(tensor([2, 0, 2]));
    const [gradient] = gradients(
      sum(gather(table, rows)),
      [table],
      new Map([[table, zeros([3, 2])]]),
    );
    expect(gradient!.data).toBeAllClose([1, 1, 0, 0, 2, 2]);
  });

  test('but not over passes: the same pass twice gives the same gradient', () => {
    const model = score();
    const evaluation = new Evaluation(model.graph, { shared: values(model) });
    evaluation.forward();
    evaluation.backward(model.s);
    const once = Array.from(evaluation.gradient(model.W).data);
    evaluation.backward(model.s);
    expect(Array.from(evaluation.gradient(model.W).data)).toEqual(once);
  });
});

test('backward is linear in the upstream gradient', () => {
  const model = score();
  const vectors = fc.array(fc.double({ min: -9, max: 9, noNaN: true }), {
    minLength: 2,
    maxLength: 2,
  });
  const at = values(model);
  const pull = (upstream: number[]) =>
    Array.from(gradients(model.h, [model.W], at, tensor(upstream))[0]!.data);
  fc.assert(
    fc.property(vectors, vectors, fc.integer({ min: -5, max: 5 }), (g, k, factor) => {
      const combined = pull(g.map((entry, i) => entry + factor * k[i]!));
      const [one, other] = [pull(g), pull(k)];
      expect(combined).toBeAllClose(one.map((entry, i) => entry + factor * other[i]!));
    }),
  );
});

describe('an evaluation', () => {
  test('is used again with other inputs, in the same buffers', () => {
    const graph = new Graph();
    const [table, rows] = [graph.input('E', [3, 2]), graph.input('rows', [2])];
    const total = sum(gather(table, rows));
    const evaluation = new Evaluation(graph, { wanted: [table] });
    evaluation.set(table, [1, 2, 3, 4, 5, 6]);
    const [value, gradient] = [evaluation.value(total), evaluation.gradient(table)];
    for (const [batch, expected, touched] of [
      [[0, 1], 10, [1, 1, 1, 1, 0, 0]],
      [[2, 2], 22, [0, 0, 0, 0, 2, 2]],
    ] as const) {
      evaluation.set(rows, batch);
      evaluation.forward();
      evaluation.backward(total);
      expect(value.data[0]).toBe(expected);
      expect(Array.from(gradient.data)).toEqual(touched);
    }
  });

  test('reads shared tensors as they are now', () => {
    const x = new Graph().input('x', [2]);
    const y = sum(multiply(x, x));
    const shared = tensor([1, 2]);
    const evaluation = new Evaluation(x.graph, { shared: new Map([[x, shared]]) });
    shared.data[1] = 3;
    evaluation.forward();
    expect(evaluation.value(y).data[0]).toBe(10);
  });

  test('computes only what its outputs need', () => {
    const graph = new Graph();
    const [x, never] = [graph.input('x', []), graph.input('never set', [])];
    const [needed, other] = [tanh(x), tanh(never)];
    const evaluation = new Evaluation(graph, { outputs: [needed] });
    evaluation.set(x, 0.5);
    evaluation.forward();
    expect(evaluation.value(needed).data[0]).toBe(Math.tanh(0.5));
    expect(() => evaluation.value(other)).toThrow('node 3 (tanh) is not computed here');
  });

  test('gives 0 as the gradient of what the output does not depend on', () => {
    const graph = new Graph();
    const [x, y] = [graph.input('x', []), graph.input('y', [2])];
    const evaluation = new Evaluation(graph);
    evaluation.set(x, 1);
    evaluation.set(y, [1, 2]);
    const [output, later] = [x, y];
    evaluation.forward();
    evaluation.backward(output);
    expect(Array.from(evaluation.gradient(later).data)).toEqual([0, 0]);
    expect(evaluation.gradient(output).data[0]).toBe(1);
  });

  test('keeps infinite slopes beside the path out of it', () => {
    const x = new Graph().input('x', []);
    const [output, beside] = [multiply(x, 2), log(x)];
    const evaluation = new Evaluation(x.graph);
    evaluation.set(x, 0);
    evaluation.forward();
    evaluation.backward(output);
    expect(evaluation.value(beside).data[0]).toBe(-Infinity);
    expect(evaluation.gradient(x).data[0]).toBe(2);
  });

  test('starts from the upstream gradient it is given', () => {
    const x = new Graph().input('x', [2]);
    const at = new Map([[x, tensor([1, 2])]]);
    const [gradient] = gradients(multiply(x, x), [x], at, tensor([10, 100]));
    expect(gradient!.data).toBeAllClose([20, 400]);
  });
});

describe('what goes wrong is said with the name and the mend', () => {
  const graph = new Graph();
  const x = graph.input('x', [2]);
  const y = tanh(x);

  test.each<[string, (evaluation: Evaluation) => void, string]>([
    ['an input without a value', (e) => e.forward(), 'Input "x" has no value. Set it before'],
    ['too few numbers', (e) => e.set(x, [1]), '"x" of shape [2] takes 2 numbers, but 1 were given'],
    [
      'a tensor of another shape',
      (e) => e.set(x, tensor([[1, 2]])),
      'set got [1, 2]: input "x" has shape [2]',
    ],
    [
      'setting what is computed',
      (e) => e.set(y, [1, 2]),
      'Only inputs are set, and node 1 (tanh) is not one',
    ],
    [
      'no upstream for a vector',
      (e) => e.backward(y),
      'backward got [2]: only a scalar has the upstream gradient 1',
    ],
    [
      'an upstream of another shape',
      (e) => e.backward(y, scalar(1)),
      'must be shaped like the output, [2]',
    ],
    [
      'a node of another graph',
      (e) => e.value(new Graph().input('z', [])),
      '"z" is not computed here',
    ],
  ])('%s', (_, act, message) => {
    expect(() => act(new Evaluation(graph))).toThrow(message);
  });

  test('a gradient that nobody asked for', () => {
    const evaluation = new Evaluation(graph, { wanted: [] });
    expect(() => evaluation.gradient(x)).toThrow('No gradient is kept for "x"');
  });

  test('a shared tensor of another shape', () => {
    const shared = new Map([[x, scalar(1)]]);
    expect(() => new Evaluation(graph, { shared })).toThrow(ShapeError);
  });

  test.each([
    [[0, 3], 'gather: there is no row 3; the table has rows 0 to 2'],
    [[0, 1.5], 'gather: there is no row 1.5'],
    [[-1, 1], 'gather: there is no row -1'],
    [[NaN, 1], 'gather: there is no row NaN'],
  ])('rows %j of a table of three', (rows, message) => {
    const table = new Graph().constant(zeros([3, 1]));
    const read = gather(table, table.graph.constant(tensor(rows)));
    expect(() => evaluate(read, new Map())).toThrow(message);
  });

  test.each([
    [
      [0, 2],
      'crossEntropy: target 2 in row 1 is no class; classes are the whole numbers from 0 to 1',
    ],
    [[-1, 0], 'target -1 in row 0 is no class'],
    [[0.5, 0], 'target 0.5 in row 0 is no class'],
  ])('targets %j of two classes', (targets, message) => {
    const logits = new Graph().constant(zeros([2, 2]));
    const loss = crossEntropy(logits, logits.graph.constant(tensor(targets)));
    expect(() => evaluate(loss, new Map())).toThrow(message);
  });
});
