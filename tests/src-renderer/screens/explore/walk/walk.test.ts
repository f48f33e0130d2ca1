import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { traceExpression } from '../../../../../src-main/calculus/trace-expression.ts';
import type { Trace } from '../../../../../src-main/contract/explore.ts';
import { numberFormulas } from '../../../../../src-renderer/screens/explore/numbers/number-formulas.ts';
import {
  inputsFormula,
  sumFormula,
} from '../../../../../src-renderer/screens/explore/walk/step-formulas.ts';
import { sayStep } from '../../../../../src-renderer/screens/explore/walk/step-words.ts';
import type { EdgeStep, Step } from '../../../../../src-renderer/screens/explore/walk/steps.ts';
import { Walk } from '../../../../../src-renderer/screens/explore/walk/walk.svelte.ts';

const lecture = traceExpression('f = (x+y)*max(y,z)', { x: 1, y: 2, z: 0 });
const walkThrough = (trace: Trace): Walk => new Walk(() => trace);
const nameOf = (step: Step): string =>
  step.kind === 'inputs' ? '' : step.kind === 'edge' ? `${step.node}→${step.from}` : step.node;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('goes forward node by node and back edge by edge', () => {
  const { steps } = walkThrough(lecture);
  expect(steps.map((step) => `${step.kind} ${nameOf(step)}`.trim())).toEqual([
    ...['inputs', 'value a', 'value b', 'value f', 'seed f'],
    ...['edge f→a', 'edge f→b', 'edge b→y', 'edge b→z', 'edge a→x', 'edge a→y'],
  ]);
});

test('begins with everything known', () => {
  const walk = walkThrough(lecture);
  expect(walk.position).toBe(walk.last);
  expect(['x', 'y', 'z'].map((name) => walk.gradient(name))).toEqual([2, 5, 0]);
});

test('a number is not known before its step', () => {
  const walk = walkThrough(lecture);
  walk.goTo(0);
  expect([walk.value('x'), walk.value('a'), walk.gradient('f')]).toEqual([1, undefined, undefined]);
  walk.move(1);
  expect([walk.value('a'), walk.value('b')]).toEqual([3, undefined]);
  walk.goTo(4);
  expect([walk.gradient('f'), walk.gradient('a')]).toEqual([1, undefined]);
  walk.goTo(5);
  expect([walk.downstream('f.0'), walk.downstream('f.1')]).toEqual([2, undefined]);
  expect(walk.active).toEqual({
    direction: 'backward',
    elements: ['node:f', 'edge:f.0', 'trunk:a'],
  });
});

test('where two paths meet, the sum grows term by term', () => {
  const walk = walkThrough(lecture);
  walk.goTo(7);
  expect([walk.gradient('y'), walk.terms('y')]).toEqual([3, { come: [3], count: 2 }]);
  expect(sumFormula(lecture, 'y', walk.terms('y'))).toBe(
    '\\frac{\\partial f}{\\partial y} = 3 + \\cdots',
  );
  walk.press('End');
  expect(walk.gradient('y')).toBe(5);
  expect(sumFormula(lecture, 'y', walk.terms('y'))).toBe(
    '\\frac{\\partial f}{\\partial y} = 3 + 2 = 5',
  );
});

test('keys step, jump and play', () => {
  const walk = walkThrough(lecture);
  walk.press('ArrowLeft');
  expect(walk.position).toBe(walk.last - 1);
  walk.press('Home');
  walk.press('ArrowLeft');
  expect(walk.position).toBe(0);
  walk.press(' ');
  vi.advanceTimersByTime(2500);
  expect([walk.playing, walk.position]).toEqual([true, 2]);
  walk.press('ArrowRight');
  vi.advanceTimersByTime(5000);
  expect([walk.playing, walk.position]).toEqual([false, 3]);
  expect(walk.press('Enter')).toBe(false);
});

test('playing ends at the end, and from there begins again', () => {
  const walk = walkThrough(lecture);
  walk.toggle();
  expect(walk.position).toBe(0);
  vi.advanceTimersByTime(60_000);
  expect([walk.playing, walk.position]).toEqual([false, walk.last]);
});

test('formulas carry the numbers, negative ones in brackets', () => {
  const trace = traceExpression('f = x*y - z', { x: -2, y: 3, z: -1 });
  expect(inputsFormula(trace)).toBe('x = -2,\\quad y = 3,\\quad z = -1');
  expect(numberFormulas.value(trace, 'a')).toBe('a = x \\cdot y = {(-2)} \\cdot {3} = -6');
  expect(numberFormulas.value(trace, 'f')).toBe('f = a - z = {(-6)} - {(-1)} = -5');
  const first: EdgeStep = { kind: 'edge', edge: 'a.1', node: 'a', from: 'y', argument: 1 };
  expect(numberFormulas.edge(trace, first).latex.downstream).toBe(
    '\\frac{\\partial f}{\\partial a} \\cdot \\frac{\\partial a}{\\partial y} = 1 \\cdot (-2) = -2',
  );
});

test('a step is said with its numbers', () => {
  const walk = walkThrough(lecture);
  expect(sayStep(lecture, walk, numberFormulas.edge(lecture, walk.step as EdgeStep))).toBe(
    'Step 11 of 11. From a back to y: upstream 2 times local 1 is 2. So far 3 + 2 at y: 5.',
  );
});
