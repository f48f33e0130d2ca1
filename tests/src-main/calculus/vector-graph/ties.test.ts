import { describe, expect, it, test } from 'vitest';
import { traceExpression } from '../../../../src-main/calculus/trace-expression.ts';
import { traceVectors } from '../../../../src-main/calculus/vector-graph/trace-vectors.ts';
import { tieConvention } from '../../../../src-main/contract/exercise-kinds/graph.ts';
import { createRandom } from '../../../../src-main/engine/index.ts';
import { flat, made } from '../../../support/tensor-values.ts';
import { tiedExpression } from '../../../support/tied-expression.ts';

const conventions = tieConvention.options;

describe('where entries are tied, the convention says who gets the gradient', () => {
  const gradients = (text: string, at: Parameters<typeof traceVectors>[1]) =>
    Object.fromEntries(
      conventions.map((ties) => [ties, traceVectors(text, at, { ties }).gradients]),
    );

  test('of two vectors, entry by entry', () => {
    expect(gradients('s = u^T max(x, y)', { u: [2, 3, 4], x: [1, 5, 1], y: [1, 1, 2] })).toEqual({
      half: { u: [1, 5, 2], x: [1, 3, 0], y: [1, 0, 4] },
      first: { u: [1, 5, 2], x: [2, 3, 0], y: [0, 0, 4] },
      both: { u: [1, 5, 2], x: [2, 3, 0], y: [2, 0, 4] },
    });
  });

  test('among the entries of one vector, three of which are largest', () => {
    expect(gradients('s = 3 max(z)', { z: [7, 1, 7, 7] })).toEqual({
      half: { z: [1, 0, 1, 1] },
      first: { z: [3, 0, 0, 0] },
      both: { z: [3, 0, 3, 3] },
    });
  });

  test('of the smallest alike', () => {
    expect(gradients('s = min(z) + sum(min(z, y))', { z: [1, 1], y: [1, 2] })).toEqual({
      half: { z: [1, 1.5], y: [0.5, 0] },
      first: { z: [2, 1], y: [0, 0] },
      both: { z: [2, 2], y: [1, 0] },
    });
  });

  test('max(0, z) is ReLU, whose gradient at 0 is 0 in each', () => {
    for (const text of ['s = sum(max(0, z))', 's = sum(max(z, 0))', 's = sum(relu(z))'])
      for (const ties of conventions)
        expect(traceVectors(text, { z: [0, 2, -1] }, { ties }).gradients).toEqual({ z: [0, 1, 0] });
  });

  test('a number beside a vector is tied with an entry', () => {
    expect(gradients('s = sum(max(c, x))', { c: 1, x: [1, 2, 0] })).toEqual({
      half: { c: 1.5, x: [0.5, 1, 0] },
      first: { c: 2, x: [0, 1, 0] },
      both: { c: 2, x: [1, 1, 0] },
    });
  });

  it('shows the shares beside the edge, even where nothing flows', () => {
    const { nodes } = traceVectors('s = 0*max(z)', { z: [2, 2, 1] }, { ties: 'first' });
    const [edge] = nodes.find(({ op }) => op === 'call')!.edges;
    expect(edge!.factors.map(({ value }) => value)).toEqual([0, [1, 0, 0]]);
  });
});

test('at 0 the norm has no derivative, and its square the gradient 0', () => {
  const { gradients } = traceVectors('s = ‖x‖^2 + ‖y‖', { x: [0, 0], y: [0, 0] });
  expect(gradients).toEqual({ x: [0, 0], y: [0, 0] });
});

describe('inputs along which the output is not differentiable are listed', () => {
  const kinks = (text: string, at: Parameters<typeof traceVectors>[1]) =>
    traceVectors(text, at).kinks;

  test.each([
    ['s = u^T relu(W x)', { u: [1, 1], W: [[1, -1]], x: [1, 1] }, null],
    ['s = sum(relu(x))', { x: [1, 0] }, ['x']],
    ['s = sum(relu(x))', { x: [1, -1] }, []],
    ['s = u^T relu(x)', { u: [1, 0], x: [1, 0] }, []],
    ['s = max(x) + sum(y)', { x: [2, 2], y: [0, 0] }, ['x']],
    ['s = max(x) - max(x)', { x: [2, 2] }, []],
    ['s = sum(max(x, y))', { x: [1, 2], y: [1, 1] }, ['x', 'y']],
    ['s = ‖x‖', { x: [0, 0] }, ['x']],
    ['s = ‖x‖^2', { x: [0, 0] }, []],
    ['s = ‖x‖^2 + sum(tanh(x))', { x: [1, 0] }, []],
  ] as const)('%s at %j: %j', (text, at, expected) => {
    const values = at as unknown as Parameters<typeof traceVectors>[1];
    if (expected === null) expect(() => traceVectors(text, values)).toThrow();
    else expect(kinks(text, values)).toEqual(expected);
  });
});

describe('a graph of vectors is the graph of its entries', () => {
  const random = createRandom(20261122);
  const cases = Array.from({ length: 240 }, (_, round) => tiedExpression(random, 1 + (round % 4)));

  test.each(conventions)('in values, gradients and kinks, with ties: %s', (ties) => {
    let [tied, kinked] = [0, 0];
    for (const { vectors, entries, at, entriesAt } of cases) {
      const whole = traceVectors(vectors, at, { ties });
      const written = traceExpression(entries, entriesAt, { ties });
      expect(whole.value, vectors).toBeCloseTo(written.value, 12);
      const names = Object.keys(at);
      const found = Object.fromEntries(
        names.map((name) => [name, flat(whole.gradients[name]!)] as const),
      );
      const expected = Object.fromEntries(
        names.map((name) => [
          name,
          Object.keys(entriesAt).flatMap((entry) =>
            entry.startsWith(`${name}k`) ? [written.gradients[entry]!] : [],
          ),
        ]),
      );
      for (const name of names)
        expect(found[name], `${name} of ${vectors}`).toBeAllClose(expected[name]!, {
          within: 1e-12,
        });
      const kinks = new Set(written.kinks.map((entry) => entry.split('k')[0]!));
      expect(new Set(whole.kinks), vectors).toEqual(kinks);
      if (kinks.size > 0) kinked += 1;
      const other = traceVectors(vectors, at, { ties: ties === 'half' ? 'both' : 'half' });
      if (JSON.stringify(other.gradients) !== JSON.stringify(whole.gradients)) tied += 1;
      for (const { edges } of whole.nodes)
        for (const { pattern, factors, downstream } of edges)
          expect(made(pattern, factors).flat(), vectors).toBeAllClose(flat(downstream), {
            within: 1e-9,
          });
    }
    expect(tied).toBeGreaterThan(40);
    expect(kinked).toBeGreaterThan(80);
  });
});
