import { describe, expect, it } from 'vitest';
import { scalarGraph } from '../../../../src-main/calculus/scalar-graph.ts';
import { FlatGraph, prepare, type OperationCount } from '../../../../src-main/engine/index.ts';
import { copied, operationsOf } from '../../../../src-main/services/efficiency/growth.ts';
import { efficiencyHandlers } from '../../../../src-main/services/efficiency/index.ts';
import { flatGraphOf } from '../../../../src-main/services/efficiency/methods.ts';
import { scoreSizes } from '../../../../src-main/services/efficiency/score.ts';

const handlers = efficiencyHandlers();
const lecture = {
  expression: 'f = (x+y)*max(y,z)',
  at: { x: 1, y: 2, z: 0 },
  ties: 'half',
} as const;
const score = {
  expression: 's = u*tanh(w*x+b)',
  at: { u: 2, w: 0.5, x: 1, b: -1 },
  ties: 'half',
} as const;

describe('three ways to all gradients', () => {
  it('are counted on the lecture’s graph and agree', async () => {
    const { nodes, edges, inputs, methods } = await handlers['efficiency.methods'](lecture);
    expect({ nodes, edges, inputs }).toEqual({ nodes: 6, edges: 6, inputs: 3 });
    expect(methods.map(({ method, passes, count }) => ({ method, passes, ...count }))).toEqual([
      { method: 'reverse', passes: 2, values: 3, locals: 6, products: 6 },
      { method: 'forward', passes: 4, values: 3, locals: 6, products: 8 },
      { method: 'differences', passes: 6, values: 18, locals: 0, products: 0 },
    ]);
    for (const { error, microseconds } of methods) {
      expect(error).toBeLessThan(1e-8);
      expect(microseconds).toBeGreaterThan(0);
    }
  });

  it('say where they do not agree: at a kink the differences measure something else', async () => {
    const { methods } = await handlers['efficiency.methods']({
      ...lecture,
      expression: 'f = max(y,z)',
      at: { y: 1, z: 1 },
      ties: 'both',
    });
    expect(methods.map(({ error }) => Math.round(2 * error))).toEqual([0, 0, 1]);
  });
});

describe('∂s/∂b and then ∂s/∂w', () => {
  it('share the way to δ, which only one walk for both computes once', async () => {
    const shared = await handlers['efficiency.shared']({ ...score, first: ['b'], second: ['w'] });
    // s ← h ← z ← b, and s ← h ← z ← wx ← w
    expect(shared).toMatchObject({ first: 3, second: 4, together: 5, shared: 2 });
    expect(shared.meeting).toHaveLength(2);
  });

  it.each([
    [['b'], ['b'], { first: 3, second: 3, together: 3, shared: 3 }],
    [['u'], ['x', 'w'], { first: 1, second: 5, together: 6, shared: 0 }],
  ])('of %j and %j', async (first, second, expected) => {
    const shared = await handlers['efficiency.shared']({ ...score, first, second });
    expect(shared).toMatchObject(expected);
  });

  it('an input that the output does not depend on is named', async () => {
    const asked = { ...score, at: { ...score.at, q: 1 }, first: ['q'], second: ['b'] };
    await expect(handlers['efficiency.shared'](asked)).rejects.toMatchObject({
      problem: { code: 'no-such-input' },
    });
  });

  it('in the lecture’s score they share δ for every unit and the sum above it', async () => {
    const { rows } = await handlers['efficiency.score']({});
    expect(rows.map(({ units, inputs }) => ({ units, inputs }))).toEqual(scoreSizes);
    for (const { units, inputs, first, second, together, shared } of rows) {
      // n products u_i h_i are added by n − 1 nodes; of each unit's edges h_i and z_i lie on the way.
      const toTheUnits = 2 * (units - 1) + 2 * units;
      expect({ shared, first, second }).toEqual({
        shared: toTheUnits,
        first: toTheUnits + units,
        second: toTheUnits + units * (1 + 2 * (inputs - 1) + inputs),
      });
      expect(together).toBe(first + second - shared);
    }
  });
});

describe('as the graph grows', () => {
  const total = ({ values, locals, products }: OperationCount): number =>
    values + locals + products;

  it.each([lecture, score, { ...lecture, expression: 'f = x*x + 3*y', at: { x: 1, y: 2 } }])(
    'the operations of k copies of $expression are counted without walking them',
    ({ expression, at }) => {
      const scalar = scalarGraph(expression, at);
      const one = flatGraphOf(scalar);
      for (const copies of [1, 2, 3, 7]) {
        const flat = new FlatGraph(copied(scalar, copies).output);
        expect(operationsOf(one, copies)).toEqual({
          reverse: total(prepare.reverse(flat).count),
          forward: total(prepare.forward(flat).count),
          differences: total(prepare.differences(flat).count),
        });
      }
    },
  );

  it('every copy has inputs of its own, with the gradients of the graph itself', () => {
    const flat = flatGraphOf(copied(scalarGraph(lecture.expression, lecture.at), 3));
    expect(prepare.reverse(flat).run()).toBeAllClose([2, 5, 0, 2, 5, 0, 2, 5, 0]);
  });

  it('is measured up to tens of thousands of nodes', async () => {
    const { steps } = await handlers['efficiency.growth'](lecture);
    expect(steps.at(-1)!.nodes).toBeGreaterThan(5_000);
    expect(steps.map(({ times }) => times).slice(0, 3)).toEqual([1, 4, 16]);
    for (const { nodes, times } of steps) expect(nodes).toBe(6 * times + times - 1);
  });
});
