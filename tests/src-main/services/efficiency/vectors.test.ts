import { describe, expect, it, test } from 'vitest';
import { readVectors } from '../../../../src-main/calculus/vector-graph/read-vectors.ts';
import { wholeGraph } from '../../../../src-main/calculus/vector-graph/whole-graph.ts';
import type { CallInput } from '../../../../src-main/contract/index.ts';
import { prepare, writeOut, type OperationCount } from '../../../../src-main/engine/index.ts';
import { writtenOut } from '../../../../src-main/services/efficiency/counted-graph.ts';
import { operationsIn } from '../../../../src-main/services/efficiency/growth-of-sizes.ts';
import { efficiencyHandlers } from '../../../../src-main/services/efficiency/index.ts';
import { flatGraphOf } from '../../../../src-main/services/efficiency/methods.ts';

const handlers = efficiencyHandlers();
const asked: CallInput<'efficiency.methods'> = {
  expression: 's = u^T f(W x + b)',
  at: {
    x: [1, 2, 0],
    W: [
      [1, 0, 2],
      [0, 1, -1],
    ],
    b: [1, -1],
    u: [3, -1],
  },
  ties: 'half',
};

describe('the lecture’s score s = uᵀ f(Wx + b), n = 2, d = 3', () => {
  it('is counted as it is in numbers, and all three ways agree', async () => {
    const { nodes, inputs, methods } = await handlers['efficiency.methods'](asked);
    // Wx: nd products, n(d−1) sums; + b: n; f: n; uᵀh: n products, n−1 sums
    const operations = 6 + 4 + 2 + 2 + 2 + 1;
    expect(inputs).toBe(6 + 3 + 2 + 2);
    expect(nodes).toBe(inputs + operations);
    expect(methods[0]!.count).toMatchObject({ values: operations });
    expect(methods[2]!.count).toMatchObject({ values: 2 * inputs * operations });
    for (const { error } of methods) expect(error).toBeLessThan(1e-8);
  });

  it('∂s/∂b takes 2n multiplications, ∂s/∂W 2n + nd, both together no more than ∂s/∂W', async () => {
    const { products, ...counted } = await handlers['efficiency.products'](asked);
    expect(counted).toMatchObject({
      of: { first: ['b'], second: ['W'] },
      first: 4,
      second: 10,
      together: 10,
      shared: 4,
    });
    expect(products.map(({ to, multiplications, first, second }) => [to, multiplications, first, second])).toEqual([
      ['\\boldsymbol{h}', 2, true, true],
      ['\\boldsymbol{z}', 2, true, true],
      ['\\boldsymbol{a}', 0, false, true],
      ['\\boldsymbol{b}', 0, true, false],
      ['\\boldsymbol{W}', 6, false, true],
    ]); // prettier-ignore
    expect(products.at(-1)!.formula).toMatch(/\\boldsymbol\{a\}\}\\,\\boldsymbol\{x\}\^\{\\top\}$/);
  });

  it('walks of numbers meet in δ and above', async () => {
    const shared = await handlers['efficiency.shared']({ ...asked, first: ['b'], second: ['W'] });
    expect(shared.meeting).toEqual(['h', 'z']);
    // n products and n−1 sums lead to the units, then f and + b
    expect(shared).toMatchObject({ first: 8, shared: 6 });
    expect(shared.together).toBe(shared.first + shared.second - shared.shared);
  });

  it('grows with the size of the layer', async () => {
    const { by, steps } = await handlers['efficiency.growth'](asked);
    expect(by).toBe('sizes');
    expect(steps.slice(0, 3).map(({ times, inputs }) => [times, inputs])).toEqual([
      [1, 6 + 3 + 2 + 2],
      [2, 24 + 6 + 4 + 4],
      [4, 96 + 12 + 8 + 8],
    ]);
    expect(steps.at(-1)!.nodes).toBeGreaterThan(5000);
  });
});

test.each(['s = u^T f(W x + b)', 'J = ‖A x - y‖^2 + max(x)', 's = x^T A x; L = s^2'])(
  'the operations of %s are counted as the methods count them',
  (expression) => {
    const flat = flatGraphOf(writtenOut(readVectors(expression, {}), 'half'));
    const total = ({ values, locals, products }: OperationCount) => values + locals + products;
    expect(operationsIn(flat)).toEqual({
      reverse: total(prepare.reverse(flat).count),
      forward: total(prepare.forward(flat).count),
      differences: total(prepare.differences(flat).count),
    });
  },
);

test.each([
  ['s = u^T (A B) v', { A: [[1, 2]], B: [[1, 2, 3], [4, 5, 6]], u: 2, v: [1, 1, 1] }], // prettier-ignore
  ['s = sum(A x)', { A: [[1, 2], [3, 4], [5, 6]], x: [1, 2] }], // prettier-ignore
])('n·k·m is what a product of matrices takes in %s', (expression, at) => {
  const whole = wholeGraph(readVectors(expression, at), 'half');
  const product = whole.output.graph.nodes.find(({ op }) => op === 'matmul')!;
  const written = writeOut([product]);
  const found = written.graph.nodes.filter(({ op }) => op === 'multiply').length;
  const [[n, k] = [], [, m] = []] = product.inputs.map(({ shape }) => shape);
  expect(found).toBe(n! * k! * m!);
});

it('an input that the output does not depend on is named', async () => {
  const unused = { ...asked, at: { ...asked.at, q: [1, 2] }, first: ['q'], second: ['b'] };
  for (const call of ['efficiency.shared', 'efficiency.products'] as const)
    await expect(async () => handlers[call](unused)).rejects.toMatchObject({
      problem: { code: 'no-such-input' },
    });
});

it('sizes that are written down do not grow', async () => {
  const { steps } = await handlers['efficiency.growth']({
    ...asked,
    expression: 's = 1_3^T x',
    at: { x: [1, 2, 3] },
  });
  expect(steps.map(({ times }) => times)).toEqual([1]);
});
