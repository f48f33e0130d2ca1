import { expect, test } from 'vitest';
import { scalarGraph } from '../../../../src-main/calculus/scalar-graph.ts';
import { retrace, traceExpression } from '../../../../src-main/calculus/trace-expression.ts';
import { Explorer } from '../../../../src-renderer/screens/explore/explore.svelte.ts';
import { reachFor } from '../../../../src-renderer/screens/explore/inputs/inputs.ts';
import { NumberWiggle } from '../../../../src-renderer/screens/explore/numbers/number-wiggle.svelte.ts';
import { withNumbers } from '../../../../src-renderer/screens/explore/numbers/with-numbers.ts';
import { exploreAnswers } from '../../support/explore-answers.ts';
import { FakeCore } from '../../support/fake-core.ts';

async function opened(
  expression: string,
  values: Record<string, string>,
  frame: () => Promise<void> = async () => {},
) {
  const core = new FakeCore(exploreAnswers);
  const explorer = new Explorer(core.client, frame);
  explorer.take(expression, values);
  await expect.poll(() => explorer.trace?.expression).toBe(expression);
  return { core, explorer };
}

test('new numbers on an old trace make the trace at the new inputs, on the same graph', () => {
  const expression = 'f = (x+y)*max(y,z)';
  const before = traceExpression(expression, { x: 1, y: 2, z: 0 });
  const at = { x: -3, y: 1, z: 1 };
  const after = withNumbers(before, retrace(scalarGraph(expression, at), at));
  expect(after).toEqual(traceExpression(expression, at));
  expect(after.graph).toBe(before.graph);
});

test('while an input is dragged only numbers are asked for, and the newest value wins', async () => {
  const { core, explorer } = await opened('f = x*y', { x: '2', y: '3' });
  const { graph } = explorer.trace!;
  await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map((x) => explorer.drag('x', x)));
  expect(explorer.trace!.gradients).toEqual({ x: 3, y: 8 });
  expect([explorer.trace!.value, explorer.values['x']]).toEqual([24, '8']);
  expect(explorer.trace!.graph).toBe(graph);
  expect([core.times('explore.trace'), core.times('explore.numbers')]).toEqual([1, 2]);
});

test('new numbers are shown when a frame is made, and not before', async () => {
  const frame = Promise.withResolvers<undefined>();
  const { core, explorer } = await opened('f = x*y', { x: '2', y: '3' }, () => frame.promise);
  const dragged = explorer.drag('x', 5);
  await expect.poll(() => core.times('explore.numbers')).toBe(1);
  await new Promise((resolve) => setTimeout(resolve));
  expect(explorer.trace!.value).toBe(6);
  frame.resolve(undefined);
  await dragged;
  expect(explorer.trace!.value).toBe(15);
});

test('dragging after the expression was changed traces the new one', async () => {
  const { explorer } = await opened('f = x*y', { x: '2', y: '3' });
  explorer.write('f = x + y');
  await explorer.drag('x', 5);
  expect([explorer.trace!.expression, explorer.trace!.value]).toEqual(['f = x + y', 8]);
});

test('a wiggle measures f(x + h) − f(x) beside gradient × h', async () => {
  const { explorer } = await opened('f = x^2*y', { x: '3', y: '2' });
  const wiggle = new NumberWiggle(explorer, () => explorer.trace!);
  wiggle.h = 0.5;
  await wiggle.ask();
  expect([wiggle.name, wiggle.foretold, wiggle.change]).toEqual(['x', 6, 6.5]);
  expect(wiggle.difference).toBe(0.5);
  wiggle.choose('y');
  await wiggle.ask();
  expect([wiggle.foretold, wiggle.change]).toEqual([4.5, 4.5]);
});

test('a wiggle stays with the graph that is shown while another expression is being typed', async () => {
  const { explorer } = await opened('f = x^2*y', { x: '3', y: '2' });
  const wiggle = new NumberWiggle(explorer, () => explorer.trace!);
  explorer.write('f = (q + ');
  explorer.set('x', 'three');
  wiggle.choose('y');
  await wiggle.ask();
  expect([wiggle.names, wiggle.change]).toEqual([['x', 'y'], expect.closeTo(0.9, 12)]);
  explorer.stop();
});

test.each([
  [0, 5],
  [5, 5],
  [6, 10],
  [11, 50],
  [1e308, 1e308],
])('a slider for %d reaches at least that far', (size, reach) => {
  expect(reachFor(size)).toBeGreaterThanOrEqual(size);
  if (size < 100) expect(reachFor(size)).toBe(reach);
});
