import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { traceExpression } from '../../../../../src-main/calculus/trace-expression.ts';
import type { Trace } from '../../../../../src-main/contract/explore.ts';
import { RestingTrace } from '../../../../../src-renderer/screens/explore/numbers/resting-trace.svelte.ts';
import { RestingWalk } from '../../../../../src-renderer/screens/explore/numbers/resting-walk.svelte.ts';
import { Walk } from '../../../../../src-renderer/screens/explore/walk/walk.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const sum = (terms: number) =>
  `f = ${Array.from({ length: terms }, (_, k) => `x^${k + 3}`).join('+')}`;

/** The same graph with other numbers, as dragging brings it. */
function dragged(trace: Trace, x: number): Trace {
  const { nodes, value } = traceExpression(trace.expression, { x });
  return { ...trace, nodes, value };
}

function tables(terms: number) {
  const first = traceExpression(sum(terms), { x: 1 });
  const resting = new RestingTrace();
  resting.take(first);
  let shown = first;
  const walk = new Walk(() => shown);
  const restingWalk = new RestingWalk(walk, () => resting.trace!);
  const drag = (x: number) => {
    shown = dragged(first, x);
    resting.take(shown);
    flushSync();
  };
  return { resting, restingWalk, drag };
}

test('the numbers of a small graph come at once', () => {
  const { resting, drag } = tables(3);
  drag(2);
  expect(resting.trace?.value).toBe(8 + 16 + 32);
});

test('those of a large graph come when they have rested', () => {
  const { resting, drag } = tables(40);
  for (const x of [0.5, 0.4, 0.3, 0]) {
    drag(x);
    vi.advanceTimersByTime(100);
    expect(resting.trace?.value).toBe(40);
  }
  vi.advanceTimersByTime(500);
  expect(resting.trace?.value).toBe(0);
});

test('another graph comes at once, however large', () => {
  const { resting } = tables(40);
  resting.take(traceExpression(sum(50), { x: 1 }));
  expect(resting.trace?.value).toBe(50);
});
