import { describe, expect, test } from 'vitest';
import type { Trace } from '../../../../src-main/contract/explore.ts';
import { ProblemError } from '../../../../src-main/contract/problem.ts';
import { Explorer } from '../../../../src-renderer/screens/explore/explore.svelte.ts';
import { exploreAnswers } from '../../support/explore-answers.ts';
import { FakeCore } from '../../support/fake-core.ts';
import { product } from '../../support/tasks.ts';

const trace: Trace = {
  expression: 'f = x*y',
  latex: 'f = x y',
  output: 'f',
  value: 6,
  ties: 'half',
  gradients: { x: 3, y: 2 },
  kinks: [],
  graph: product.graph,
  nodes: [
    { name: 'x', op: 'input', pattern: '', value: 2, upstream: 3, inputs: [], edges: [] },
    { name: 'y', op: 'input', pattern: '', value: 3, upstream: 2, inputs: [], edges: [] },
    {
      name: 'f',
      op: 'multiply',
      pattern: '{⟦0⟧} \\cdot {⟦1⟧}',
      value: 6,
      upstream: 1,
      inputs: ['x', 'y'],
      edges: [
        { from: 'x', argument: 0, local: 3, downstream: 3 },
        { from: 'y', argument: 1, local: 2, downstream: 2 },
      ],
    },
  ],
  backwardOrder: ['f'],
};

test('asks with the inputs of the expression only, in the chosen convention', async () => {
  const core = new FakeCore({
    'explore.read': () => ({ vectors: false, names: [] }),
    'explore.trace': () => trace,
  });
  const explorer = new Explorer(core.client);
  explorer.take('f = x*y', { x: '2', y: '3', z: 'not used' });
  await expect.poll(() => explorer.trace).toEqual(trace);
  expect(core.asked.find(({ name }) => name === 'explore.trace')!.input).toEqual({
    expression: 'f = x*y',
    at: { x: 2, y: 3 },
    ties: 'half',
  });
});

test('does not ask while an input is no number, and keeps the last trace', async () => {
  const core = new FakeCore({
    'explore.read': () => ({ vectors: false, names: [] }),
    'explore.trace': () => trace,
  });
  const explorer = new Explorer(core.client);
  explorer.take('f = x*y', { x: '2', y: '3' });
  await expect.poll(() => explorer.trace).toEqual(trace);
  explorer.set('x', 'two');
  await explorer.ask();
  expect(explorer.unreadable).toEqual(['x']);
  expect([core.times('explore.trace'), explorer.trace]).toEqual([1, trace]);
});

test('tells what is wrong with an expression and forgets it when it is mended', async () => {
  let isBroken = true;
  const core = new FakeCore({
    'explore.read': () => ({ vectors: false, names: [] }),
    'explore.trace': () => {
      if (isBroken) throw new ProblemError('unclosed', { en: 'Unclosed (', ko: '괄호' });
      return trace;
    },
  });
  const explorer = new Explorer(core.client);
  await explorer.ask();
  expect(explorer.failure).toBeInstanceOf(ProblemError);
  isBroken = false;
  await explorer.ask();
  expect([explorer.failure, explorer.trace]).toEqual([undefined, trace]);
});

describe('what cannot be asked', () => {
  const opened = async () => {
    const core = new FakeCore(exploreAnswers);
    const explorer = new Explorer(core.client);
    await explorer.ask();
    return { core, explorer };
  };

  test('an expression longer than the core takes says so, and the last trace stays', async () => {
    const { core, explorer } = await opened();
    const before = explorer.trace;
    explorer.expression = `f = ${'x+'.repeat(1000)}x`;
    await explorer.ask();
    expect(explorer.failure).toMatchObject({ problem: { code: 'too-long' } });
    expect(String((explorer.failure as ProblemError).problem.message.en)).toContain('2,005');
    expect([explorer.trace, core.times('explore.trace')]).toEqual([before, 1]);
  });

  test('numbers alone are no failure: the list of inputs says what is missing', async () => {
    const { explorer } = await opened();
    explorer.expression = 'f = 3*4';
    await explorer.ask();
    expect([explorer.failure, explorer.names]).toEqual([undefined, []]);
  });

  test('an emptied field forgets what was wrong with it', async () => {
    const { explorer } = await opened();
    explorer.expression = 'f = (x +';
    await explorer.ask();
    expect(explorer.failure).toBeInstanceOf(ProblemError);
    explorer.expression = ' ';
    await explorer.ask();
    expect([explorer.failure, explorer.trace?.value]).toEqual([undefined, 6]);
  });
});
