import { describe, expect, it } from 'vitest';
import { graph } from '../../../../src-main/exercise-kinds/graph/index.ts';
import { ownWork } from '../../../../src-main/exercise-kinds/graph/own-work.ts';
import { graphSpec } from '../../../../src-main/exercise-kinds/graph/spec.ts';
import { generateGraph } from '../../../../src-main/exercise-kinds/graph/generate.ts';

const lecture = graphSpec.parse({
  expression: 'f = (x + y)*max(y, z)',
  at: { x: 1, y: 2, z: 0 },
  variants: { x: [-4, 6], y: [-4, 6], z: [-4, 6] },
});
const tied = graphSpec.parse({
  expression: 'f = max(x, y)*x',
  at: { x: 2, y: 2 },
  variants: { x: [1, 6], y: [1, 6] },
});
const inputs = (spec: typeof lecture, variant: number) =>
  graph.prepare(spec, variant).view.inputs.map(({ value }) => value);
const numbers = Array.from({ length: 40 }, (_, variant) => variant + 1);

describe('variants of a graph', () => {
  it('begin with what the author wrote', () => {
    expect(inputs(lecture, 0)).toEqual([1, 2, 0]);
  });

  it('are whole numbers in the ranges, without zeros, ties or sums of zero', () => {
    for (const variant of numbers) {
      const [x, y, z] = inputs(lecture, variant) as [number, number, number];
      expect([x, y, z].every((n) => Number.isInteger(n) && n >= -4 && n <= 6 && n !== 0)).toBe(
        true,
      );
      expect(new Set([x, y, z]).size).toBe(3);
      expect(x + y).not.toBe(0);
      expect(graph.prepare(lecture, variant).view.tied).toBe(false);
    }
  });

  it('are the same for the same number, and differ between numbers', () => {
    for (const variant of numbers)
      expect(inputs(lecture, variant)).toEqual(inputs(lecture, variant));
    expect(new Set(numbers.map((variant) => inputs(lecture, variant).join())).size).toBeGreaterThan(
      30,
    );
  });

  it('differ from the written task and from those before them, also where there are few', () => {
    const few = graphSpec.parse({
      expression: 'f = exp(x)*x',
      at: { x: 1 },
      variants: { x: [-4, 4] },
    });
    const drawn = [0, 1, 2, 3, 4, 5, 6, 7].map((variant) => inputs(few, variant).join());
    expect(new Set(drawn).size).toBe(8);
  });

  it('let no product hide whose value is whose', () => {
    for (const variant of numbers) {
      const { right } = generateGraph(lecture, variant);
      expect(Math.abs(right.value.get('a')!)).not.toBe(Math.abs(right.value.get('b')!));
    }
  });

  it('stay away from units that are as good as saturated', () => {
    const neuron = graphSpec.parse({
      expression: 'f = sigmoid(w*x + b)',
      at: { w: 1, x: 1, b: 1 },
      variants: { w: [-3, 3], x: [-3, 3], b: [-4, 4] },
    });
    for (const variant of numbers) {
      const task = generateGraph(neuron, variant);
      expect(task.right.local.get('f.0')).toBeGreaterThan(0.04);
    }
  });

  it('keep the tie where the exercise is about one', () => {
    for (const variant of numbers) {
      const [x, y] = inputs(tied, variant);
      expect(x).toBe(y);
    }
  });

  it('have a key that follows from nothing but the graph', () => {
    for (const variant of numbers) {
      const task = generateGraph(lecture, variant);
      expect(ownWork(task, new Map()).expected.upstream).toEqual(task.right.upstream);
    }
  });
});

describe('what an author of a graph must mend', () => {
  const problems = (change: object) =>
    graph
      .problems(graph.spec.parse({ ...lecture, ...change }))
      .map(({ code, part }) => [code, part]);

  it('is nothing here', () => {
    expect(problems({})).toEqual([]);
  });

  it.each([
    [{ expression: 'f = (x + q)*y' }, 'unknown-name', 'expression'],
    [{ expression: 'f = (x + y' }, 'unclosed-bracket', 'expression'],
    [{ names: { a: 'x*z' } }, 'no-such-part', 'names.a'],
    [{ names: { x: 'x + y' } }, 'name-taken', 'names.x'],
    [{ expression: 'f = x/z + y' }, 'not-finite', 'at'],
    [{ variants: { q: [1, 2] } }, 'unknown-input', 'variants.q'],
    [{ variants: { x: [3, 1] } }, 'empty-range', 'variants.x'],
    [{ variants: { x: [2, 2] } }, 'variants-alike', 'variants'],
  ])('%j has the problem %s at %s', (change, code, part) => {
    expect(problems(change)).toContainEqual([code, part]);
  });

  it.each([
    [{ at: { x: 'one' } }, 'at'],
    [{ ask: ['everything'] }, 'ask'],
    [{ ties: 'none' }, 'ties'],
    [{ colour: 'red' }, undefined],
    [{ at: { '2x': 1 } }, 'at'],
  ])('%j does not pass the schema', (change, field) => {
    const { error } = graph.spec.safeParse({ ...lecture, ...change });
    expect(error!.issues[0]!.path[0]).toBe(field);
  });
});
