import { describe, expect, test } from 'vitest';
import { traceVectors } from '../../../../../src-main/calculus/vector-graph/trace-vectors.ts';
import type { TensorValue } from '../../../../../src-main/contract/vectors.ts';
import { Explorer } from '../../../../../src-renderer/screens/explore/explore.svelte.ts';
import { readTensor } from '../../../../../src-renderer/screens/explore/inputs/tensor-text.ts';
import { vectorFormulas } from '../../../../../src-renderer/screens/explore/vectors/vector-formulas.ts';
import { VectorWiggle } from '../../../../../src-renderer/screens/explore/vectors/vector-wiggle.svelte.ts';
import { sumFormula } from '../../../../../src-renderer/screens/explore/walk/step-formulas.ts';
import { Walk } from '../../../../../src-renderer/screens/explore/walk/walk.svelte.ts';
import { exploreAnswers } from '../../../support/explore-answers.ts';
import { FakeCore } from '../../../support/fake-core.ts';

const score = 's = u^T f(W x + b)';

async function opened(expression: string, values: Record<string, string> = {}) {
  const explorer = new Explorer(new FakeCore(exploreAnswers).client);
  explorer.take(expression, values);
  await expect.poll(() => explorer.vectors?.expression).toBe(expression);
  return explorer;
}

describe('an expression of vectors in the explorer', () => {
  test('has examples for its inputs, and what someone types is kept', async () => {
    const explorer = await opened(score);
    expect(explorer.names).toEqual(['u', 'W', 'x', 'b']);
    expect(readTensor(explorer.values['x']!)).toHaveLength(3);
    await explorer.setTensor('x', '[1, 2]');
    expect(explorer.failure).toBeUndefined();
    expect(explorer.vectors!.inputs['x']).toEqual([1, 2]);
    expect(explorer.vectors!.inputs['W']).toSatisfy((rows: number[][]) => rows[0]!.length === 2);
    await explorer.setTensor('W', '[[1, 2, 3]]');
    expect(explorer.failure).toMatchObject({ problem: { code: 'no-product' } });
    expect(explorer.vectors!.inputs['x']).toEqual([1, 2]);
  });

  test('takes no number of the expression before it for a vector, and back again', async () => {
    const explorer = new Explorer(new FakeCore(exploreAnswers).client);
    await explorer.ask();
    explorer.write('s = u^T x');
    await expect.poll(() => explorer.vectors?.expression).toBe('s = u^T x');
    expect(explorer.vectors!.nodes[0]!.rows).toBe(2);
    expect(explorer.trace).toBeUndefined();
    explorer.write('s = u^T x + v^T x');
    explorer.set('v', '[2, 3]');
    await expect.poll(() => explorer.vectors?.inputs['v']).toEqual([2, 3]);
    expect(explorer.vectors!.inputs['u']).toHaveLength(2);
    explorer.write('f = u*x');
    await expect.poll(() => explorer.trace?.expression).toBe('f = u*x');
    expect([explorer.vectors, explorer.values]).toEqual([undefined, { u: '1', x: '1' }]);
  });

  test('text that is no vector yet asks nothing and is named', async () => {
    const explorer = await opened(score);
    const before = explorer.vectors;
    await explorer.setTensor('x', '[1,');
    expect([explorer.unreadable, explorer.vectors]).toEqual([['x'], before]);
  });

  test('a small move of an entry changes the output by gradient × h', async () => {
    const explorer = await opened(score);
    const wiggle = new VectorWiggle(explorer, () => explorer.vectors!);
    wiggle.choose('W');
    wiggle.choosePlace(1, 2);
    wiggle.h = 0.001;
    await wiggle.ask();
    expect(wiggle.change).toBeAllClose(wiggle.foretold, { within: 1e-5 });
    await wiggle.drag(0.5);
    expect((explorer.vectors!.inputs['W'] as number[][])[1]![2]).toBe(0.5);
    wiggle.choose('x');
    expect([wiggle.row, wiggle.column]).toEqual([1, 0]);
  });
});

describe('the way through a graph of vectors', () => {
  const trace = traceVectors('h = W x; s = h^T h + u^T h', {
    W: [
      [1, 2],
      [0, 1],
    ],
    x: [1, 1],
    u: [1, -1],
  });
  const walk = new Walk(() => trace);

  test('begins at its end, where every gradient has come', () => {
    expect(walk.gradient('x')).toEqual(trace.gradients['x']);
  });

  test('adds the terms of a branch one by one', () => {
    walk.goTo(0);
    expect([walk.value('h'), walk.gradient('h')]).toEqual([undefined, undefined]);
    const seen: (TensorValue | undefined)[] = [];
    while (walk.position < walk.last) {
      walk.move(1);
      const gradient = walk.gradient('h');
      if (JSON.stringify(gradient) !== JSON.stringify(seen.at(-1))) seen.push(gradient);
    }
    expect(seen).toHaveLength(3);
    expect(seen.at(-1)).toEqual([7, 1]);
  });

  test('shows names and numbers of a step', () => {
    const product = walk.steps.find((step) => step.kind === 'edge' && step.from === 'x');
    if (product?.kind !== 'edge') throw new Error('No edge leads to x.');
    const { local, downstream } = vectorFormulas.edge(trace, product).latex;
    expect(local).toBe('\\boldsymbol{W}^{\\top}\\,\\cdot');
    expect(downstream).toContain('\\begin{bmatrix} 1 & 0 \\\\ 2 & 1 \\end{bmatrix}');
    expect(downstream).toMatch(/= \\begin\{bmatrix\} 7 \\\\ 15 \\end\{bmatrix\}$/);
    expect(vectorFormulas.value(trace, 'h')).toMatch(/\\in \\mathbb\{R\}\^\{2\}$/);
    walk.goTo(walk.last);
    expect(sumFormula(trace, 'h', walk.terms('h')).match(/bmatrix/g)).toHaveLength(8);
  });
});
