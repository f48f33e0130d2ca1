import { expect, test } from 'vitest';
import { shareDone, timeLeft } from '../../../../../src-renderer/screens/lab/runs/pace.ts';
import { run } from '../../../support/lab.ts';

const running = run(1, { status: 'running', startedAt: 10_000, totalSteps: 100 });

test('a quarter done in 2 s leaves 6 s', () => {
  expect([shareDone(25, running), timeLeft(25, running, 12_000)]).toEqual([0.25, 6000]);
});

test('nothing is left at the end, and nothing is known at the start', () => {
  expect([shareDone(100, running), timeLeft(100, running, 18_000)]).toEqual([1, 0]);
  expect([timeLeft(1, running, 12_000), timeLeft(25, running, 10_000)]).toEqual([
    undefined,
    undefined,
  ]);
});
