import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readGivens } from '../../../../src-main/calculus/index.ts';
import { givensAsGraph } from '../../../../src-main/calculus/vector-graph/givens-as-graph.ts';
import { traceVectors } from '../../../../src-main/calculus/vector-graph/trace-vectors.ts';
import { loadCourse, openExercise } from '../../../../src-main/course/index.ts';

const net = `
  x in R^d, W in R^{n×d}, b in R^n, u in R^n
  z = W x + b
  h = f(z)
  s = u^T h`;

test('the lecture’s score becomes an expression, with sizes that differ', () => {
  const { expression, inputs } = givensAsGraph(readGivens(net), 's')!;
  expect(expression).toBe('z = W x + b; h = f(z); s = uᵀ h');
  expect(Object.keys(inputs)).toEqual(['x', 'W', 'b', 'u']);
  const { gradients, nodes } = traceVectors(expression, inputs);
  const sizes = Object.fromEntries(nodes.map(({ name, rows, columns }) => [name, [rows, columns]]));
  expect(sizes).toMatchObject({ x: [3, 1], W: [2, 3], b: [2, 1], s: [1, 1] });
  expect(Object.keys(gradients)).toEqual(expect.arrayContaining(['x', 'W', 'b', 'u']));
});

test('what the output does not stand on stays away', () => {
  const { expression, inputs } = givensAsGraph(readGivens(net), 'h', 'g')!;
  expect(expression).toBe('z = W x + b; h = f(z); L = sum(g ∘ h)');
  expect(Object.keys(inputs)).toEqual(['x', 'W', 'b', 'g']);
});

test('the weights of an output that is no number arrive there as its upstream gradient', () => {
  const { expression, inputs } = givensAsGraph(readGivens(net), 'h', 'g')!;
  const h = traceVectors(expression, inputs).nodes.find(({ name }) => name === 'h')!;
  expect(h.upstream).toEqual(inputs['g']);
});

test('an output that is no number has no graph without them', () => {
  expect(givensAsGraph(readGivens(net), 'h')).toBeUndefined();
});

test('sizes within an expression become numbers, and names keep apart', () => {
  const givens = readGivens('X in R^{N×d}, L in R^{1×d}\nY = X + 1_N L\nJ = sum(Y)/N');
  expect(givensAsGraph(givens, 'J')!.expression).toBe('Y = X + 1_3 L; J = sum(Y) / 3');
  expect(givensAsGraph(givens, 'Y', 'G')!.expression).toContain('E = sum(G ∘ Y)');
});

test('targets are one-hot and probabilities add up, as they are declared', () => {
  const givens = readGivens('z in R^C, y one-hot in R^C\np = softmax(z)\nJ = CE(y, p)');
  const hot = givensAsGraph(givens, 'J')!.inputs['y'] as number[];
  expect([...hot].sort()).toEqual([0, 0, 1]);
});

describe('in the course', () => {
  const course = loadCourse(join(import.meta.dirname, '../../../../exercises'));
  const derived = [...course.exercises.values()].filter(({ kind }) =>
    ['derivation', 'find-the-slip', 'jacobian'].includes(kind),
  );
  const holdsEntries = (spec: unknown): boolean => /_i|_k/.test((spec as { given: string }).given);

  test.each(derived.filter(({ spec }) => !holdsEntries(spec)).map((one) => [one.id, one] as const))(
    '%s can be seen as a graph',
    (_, exercise) => {
      const graph = openExercise(exercise, 0).graph();
      expect(graph).toMatchObject({ isAnswer: false });
    },
  );
});
