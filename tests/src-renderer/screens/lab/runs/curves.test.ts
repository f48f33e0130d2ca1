import { expect, test } from 'vitest';
import { Curves } from '../../../../../src-renderer/screens/lab/runs/curves.svelte.ts';
import { point } from '../../../support/lab.ts';

/** Frames that come when the test says so. */
function manualFrames() {
  let waiting: (() => void)[] = [];
  return {
    next: (draw: () => void) => void waiting.push(draw),
    count: () => waiting.length,
    draw() {
      const drawn = waiting;
      waiting = [];
      for (const each of drawn) each();
    },
  };
}

const stepsOf = (curves: Curves, run: number) => curves.of(run).map(({ step }) => step);

test('a run’s first points are shown before any frame', () => {
  const frames = manualFrames();
  const curves = new Curves(frames.next);
  curves.receive(1, [point(1)]);
  expect([stepsOf(curves, 1), frames.count()]).toEqual([[1], 0]);
});

test('what comes between two frames is shown with the next one, all at once', () => {
  const frames = manualFrames();
  const curves = new Curves(frames.next);
  curves.receive(1, [point(1)]);
  curves.receive(1, [point(2)]);
  curves.receive(1, [point(3), point(4)]);
  expect([stepsOf(curves, 1), frames.count()]).toEqual([[1], 1]);
  frames.draw();
  expect(stepsOf(curves, 1)).toEqual([1, 2, 3, 4]);
  curves.receive(1, [point(5)]);
  expect(frames.count()).toBe(1);
});

test('points that come twice or late stand once and in order', () => {
  const curves = new Curves((draw) => draw());
  curves.receive(1, [point(1), point(4)]);
  curves.receive(1, [point(1), point(2, 0.7), point(4)]);
  expect(stepsOf(curves, 1)).toEqual([1, 2, 4]);
  expect(curves.of(1)[1]!.loss).toBe(0.7);
});

test('runs do not mix', () => {
  const curves = new Curves((draw) => draw());
  curves.receive(1, [point(1)]);
  curves.receive(2, [point(1), point(2)]);
  expect([stepsOf(curves, 1), stepsOf(curves, 2), stepsOf(curves, 3)]).toEqual([[1], [1, 2], []]);
  expect([curves.has(2), curves.has(3)]).toEqual([true, false]);
});
