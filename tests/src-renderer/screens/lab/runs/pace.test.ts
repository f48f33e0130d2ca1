import { expect, test } from 'vitest';
import { shareDone, timeLeft } from '../../../../../src-renderer/screens/lab/runs/pace.ts';
import { experiment, point, run } from '../../../support/lab.ts';

const running = run(1, {
  status: 'running',
  totalSteps: 100,
  experiment: { ...experiment, batch: 10 },
});
const paced = (step: number, windowsPerSecond: number) => point(step, 1, { windowsPerSecond });

test('a quarter done leaves 75 steps of 10 windows; at 125 windows a second, 6 s', () => {
  expect(shareDone(25, running)).toBe(0.25);
  expect(timeLeft([paced(1, 1), paced(20, 100), paced(25, 150)], running)).toBe(6000);
});

test('the pace is that of the last points, so that a pause does not count', () => {
  const points = [
    paced(1, 1),
    ...Array.from({ length: 20 }, (_, i) => paced(2 + i, i < 10 ? 1 : 790)),
  ];
  expect(timeLeft(points, running)).toBe(1000);
});

test('nothing is left at the end, and nothing is known at the start', () => {
  expect(timeLeft([paced(1, 5), paced(100, 5)], running)).toBe(0);
  expect([timeLeft([], running), timeLeft([paced(1, 5)], running)]).toEqual([undefined, undefined]);
});
