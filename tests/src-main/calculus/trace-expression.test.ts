import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scalarGraph } from '../../../src-main/calculus/scalar-graph.ts';
import { retrace, traceExpression } from '../../../src-main/calculus/trace-expression.ts';
import { trace } from '../../../src-main/contract/explore.ts';
import { ProblemError } from '../../../src-main/contract/problem.ts';

interface Reference {
  readonly id: string;
  readonly expression: string;
  readonly inputs: Record<string, number>;
  readonly output: string;
  readonly forward_value: number;
  readonly input_gradients: Record<string, number>;
  readonly tie_convention: 'half' | 'first' | 'both';
  readonly kinks_at_this_point: string[];
  readonly nodes: { readonly op: string; readonly value: number; readonly upstream: number }[];
}

const { graphs } = JSON.parse(
  readFileSync(new URL('../../fixtures/graphs.json', import.meta.url), 'utf8'),
) as { graphs: Reference[] };

const opsOf = (nodes: readonly { readonly op: string }[], isOp: (op: string) => boolean) =>
  nodes.filter(({ op }) => isOp(op));
const byValue = (a: { value: number; upstream: number }, b: { value: number; upstream: number }) =>
  a.value - b.value || a.upstream - b.upstream;

describe('a scalar expression traced', () => {
  it.each(graphs)('reproduces $id from its expression', (reference) => {
    const traced = traceExpression(reference.expression, reference.inputs, {
      ties: reference.tie_convention,
    });
    expect(traced.output).toBe(reference.output);
    expect(traced.value).toBeAllClose(reference.forward_value);
    expect(Object.keys(traced.gradients)).toEqual(Object.keys(reference.input_gradients));
    expect(Object.values(traced.gradients)).toBeAllClose(Object.values(reference.input_gradients));
    expect(traced.kinks).toEqual(reference.kinks_at_this_point);

    const isOp = (op: string) => !['input', 'const', 'constant'].includes(op);
    const found = opsOf(traced.nodes, isOp) as Reference['nodes'];
    const wanted = opsOf(reference.nodes, isOp) as Reference['nodes'];
    expect(found).toHaveLength(wanted.length);
    expect(
      found.toSorted(byValue).flatMap(({ value, upstream }) => [value, upstream]),
    ).toBeAllClose(wanted.toSorted(byValue).flatMap(({ value, upstream }) => [value, upstream]));
  });

  it('gives the lecture its numbers', () => {
    const traced = traceExpression('f = (x+y)*max(y,z)', { x: 1, y: 2, z: 0 });
    expect(traced.gradients).toEqual({ x: 2, y: 5, z: 0 });
    expect(traced.nodes.map(({ name, value }) => [name, value])).toEqual([
      ['x', 1],
      ['y', 2],
      ['z', 0],
      ['a', 3],
      ['b', 2],
      ['f', 6],
    ]);
    expect(traced.backwardOrder).toEqual(['f', 'b', 'a']);
    expect(trace.parse(JSON.parse(JSON.stringify(traced)))).toEqual(traced);
  });

  it('lets the upstream of every node be the sum over the edges that leave it', () => {
    const small = fc.integer({ min: -3, max: 3 });
    fc.assert(
      fc.property(small, small, small, (x, y, z) => {
        const { nodes, output } = traceExpression(
          '(x*y + z)*tanh(x - z) + max(x*y, z)/(1 + x^2) + y',
          { x, y, z },
        );
        const edges = nodes.flatMap((node) => node.edges);
        for (const { name, upstream } of nodes) {
          const received = edges.filter(({ from }) => from === name);
          const sum = received.reduce((total, { downstream }) => total + downstream, 0);
          expect(upstream).toBeAllClose(name === output ? 1 : sum);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('makes one node of equal parts and calls the rest a, b, c', () => {
    const { graph } = traceExpression('g = x*y + 1 - (x*y)*a', { x: 2, y: 3, a: 1 });
    expect(graph.nodes.map(({ id, formula }) => [id, formula])).toEqual([
      ['x', 'x'],
      ['y', 'y'],
      ['a', 'a'],
      ['b', 'b = x \\cdot y'],
      ['1', '1'],
      ['c', 'c = b + 1'],
      ['d', 'd = b \\cdot a'],
      ['g', 'g = c - d'],
    ]);
  });

  it('writes every operation as a pattern for numbers', () => {
    const { nodes } = traceExpression('f = x*y - max(x, y)/2', { x: 2, y: 3 });
    expect(nodes.map(({ pattern }) => pattern)).toEqual([
      '',
      '',
      '{⟦0⟧} \\cdot {⟦1⟧}',
      '\\max({⟦0⟧}, {⟦1⟧})',
      '',
      '\\frac{{⟦0⟧}}{{⟦1⟧}}',
      '{⟦0⟧} - {⟦1⟧}',
    ]);
  });

  it('traced again at other inputs, has the numbers of a fresh trace', () => {
    const expression = 'f = (x*y + z)*tanh(x - z) + max(x*y, z)/(1 + x^2)';
    const graph = scalarGraph(expression, { x: 1, y: 1, z: 1 });
    const small = fc.integer({ min: -3, max: 3 });
    fc.assert(
      fc.property(small, small, small, (x, y, z) => {
        const fresh = traceExpression(expression, { x, y, z });
        expect(retrace(graph, { x, y, z })).toEqual({
          values: fresh.nodes.map(({ value }) => value),
          upstream: fresh.nodes.map(({ upstream }) => upstream),
          local: fresh.nodes.map(({ edges }) => edges.map(({ local }) => local)),
          kinks: fresh.kinks,
        });
      }),
    );
    expect(() => retrace(graph, { x: 1, y: 2 })).toThrow(/Input "z" has no value/);
  });

  it('keeps non-finite numbers as they are', () => {
    const { value, gradients } = traceExpression('f = log(x)', { x: 0 });
    expect([value, gradients['x']]).toEqual([-Infinity, Infinity]);
  });

  it.each([
    ['f = x +', 'expected-operand'],
    ['f = x*q', 'unknown-name'],
    ['f = softmax(x)', 'not-scalar'],
    ["f = tanh'(x)", 'not-scalar'],
    ['x = x*2', 'bad-output'],
    ['2 = x', 'unreadable-name'],
    ['', 'empty'],
  ])('refuses %j with the code %s', (expression, code) => {
    const attempt = () => traceExpression(expression, { x: 1 });
    expect(attempt).toThrow(ProblemError);
    expect(attempt).toThrow(
      expect.objectContaining({ problem: expect.objectContaining({ code }) }),
    );
  });

  it('points at the place in the whole text', () => {
    const attempt = () => traceExpression('f = x*q', { x: 1 });
    expect(attempt).toThrow(
      expect.objectContaining({ problem: expect.objectContaining({ at: { start: 6, end: 7 } }) }),
    );
  });

  it.each([
    ['f = e^(2x)', { x: 0 }, 1, 2],
    ['f = x**3', { x: 2 }, 8, 12],
    ['f = e*x', { x: 2, e: 3 }, 6, 3],
    ['f = x^-1', { x: 2 }, 0.5, -0.25],
    ['f = sin(x) + cos(x)', { x: 0 }, 1, 1],
    ['f = |x|', { x: -3 }, 3, -1],
    ['f = 1{x > 1}*x', { x: 2 }, 2, 1],
    ['f = δ*x', { x: 2, δ: 5 }, 10, 5],
    ['f = x', { x: 2 }, 2, 1],
    ['softplus(x)', { x: 0 }, Math.log(2), 0.5],
    ['f = x^2^3', { x: 1 }, 1, 8],
    ['f = e^x^2', { x: 1 }, Math.E, 2 * Math.E],
    ['f = ||x| - |y||', { x: -1, y: 3 }, 2, 1],
    ['f = |x||y|', { x: -1, y: 3 }, 3, -3],
    ['f = |-|x||', { x: 2 }, 2, 1],
    ['f = √(x)', { x: 4 }, 2, 0.25],
    ['f = \\max\\{(x + 1)^2, y\\}', { x: 2, y: 1 }, 9, 6],
    ['f = \\max{(x, y)}', { x: 2, y: 1 }, 2, 1],
    ['f = \\frac{leaky_relu(x)}{2}', { x: -2 }, -0.1, 0.05],
    ['f = 1{x ≥ 2}*x', { x: 2 }, 2, 1],
    ['f(x) = gelu(x) + sign(x)', { x: 0 }, 0, 0.5],
  ] as const)('reads %s', (expression, at, value, slope) => {
    const traced = traceExpression(expression, at);
    expect([traced.value, traced.gradients['x']!]).toBeAllClose([value, slope]);
  });

  it.each([
    ['max(a,b,c)', 'half', [1 / 3, 1 / 3, 1 / 3, 0]],
    ['max(a,b,c)', 'first', [1, 0, 0, 0]],
    ['max(a,b,c)', 'both', [1, 1, 1, 0]],
    ['min(a,b,c,d)', 'half', [1 / 3, 1 / 3, 1 / 3, 0]],
    ['max(d,b,a)', 'half', [0, 0, 0, 1]],
    ['max(max(a,b),c)', 'half', [1 / 4, 1 / 4, 1 / 2, 0]],
    ['max(a,a,b)', 'half', [2 / 3, 1 / 3, 0, 0]],
  ] as const)('at a tie %s shares its gradient as %s says', (formula, ties, shares) => {
    const { gradients, nodes } = traceExpression(formula, { a: 2, b: 2, c: 2, d: 5 }, { ties });
    expect(Object.values(gradients)).toBeAllClose([...shares]);
    expect(nodes.filter(({ op }) => /^(max|min)imum$/.test(op))).toHaveLength(
      formula.match(/max|min/g)!.length,
    );
  });

  it('reads several statements, whose names are the names of their nodes', () => {
    const { nodes, output, latex, gradients } = traceExpression('q = x + y; p = q\nf = q*z', {
      x: -2,
      y: 5,
      z: -4,
    });
    expect(nodes.map(({ name }) => name)).toEqual(['x', 'y', 'z', 'q', 'f']);
    expect(output).toBe('f');
    expect(latex).toBe('q = x + y,\\quad p = q,\\quad f = q\\,z');
    expect(gradients).toEqual({ x: -4, y: -4, z: 3 });
    expect(traceExpression('f = q^2; q = x + y', { x: 1, y: 2 })).toMatchObject({
      output: 'f',
      gradients: { x: 6, y: 6 },
    });
    expect(traceExpression('q=x*y; q*q', { x: 2, y: 1 }).output).toBe('f');
  });

  it.each([
    ['f = selu2(x)', 'unknown-function', 'selu2'],
    ['f = relux(x)', 'unknown-function', 'relu'],
    ['f = w_{12} x', 'unknown-name', 'w_{12}'],
    ['x + 1; f = x', 'unnamed-statement', 'q = x + 1'],
    ['q = x; q = 2x', 'bad-output', 'q'],
    ['f = x; g = h*x', 'unknown-name', 'h=1'],
  ])('of %j it says %s and names what it is about', (expression, code, named) => {
    const attempt = () => traceExpression(expression, { x: 1, w: 2 });
    expect(attempt).toThrow(
      expect.objectContaining({ problem: expect.objectContaining({ code }) }),
    );
    expect(attempt).toThrow(named);
  });

  it.each([
    [{ alpha: 1, α: 2 }, 'given-twice'],
    [{ '2x': 1 }, 'bad-input-name'],
  ])('refuses the inputs %j: %s', (at, code) => {
    expect(() => traceExpression('f = 2', at)).toThrow(
      expect.objectContaining({ problem: expect.objectContaining({ code }) }),
    );
  });

  it('wants a value for at least one input', () => {
    expect(() => traceExpression('f = 2', {})).toThrow(/No input has a value/);
  });
});
