import { expect, it } from 'vitest';
import { around, covers, meets } from '../../../../src-renderer/visuals/computation-graph/box.ts';

const whole = { width: 1000, height: 500 };
const box = (left: number, top: number, right: number, bottom: number) => ({
  left,
  top,
  right,
  bottom,
});

it('boxes meet where they share more than a side', () => {
  expect(meets(box(0, 0, 10, 10), box(9, 9, 20, 20))).toBe(true);
  expect(meets(box(0, 0, 10, 10), box(10, 0, 20, 10))).toBe(false);
  expect(meets(box(0, 0, 10, 10), box(0, 11, 10, 20))).toBe(false);
});

it('a margin goes no further than the whole', () => {
  expect(around(box(50, 100, 300, 200), 100, whole)).toEqual(box(0, 0, 400, 300));
  expect(around(box(900, 400, 990, 480), 100, whole)).toEqual(box(800, 300, 1000, 500));
});

it('what lies beyond the whole needs no cover', () => {
  expect(covers(box(0, 0, 400, 500), box(-50, -50, 300, 900), whole)).toBe(true);
  expect(covers(box(0, 0, 400, 500), box(200, 0, 401, 500), whole)).toBe(false);
});
