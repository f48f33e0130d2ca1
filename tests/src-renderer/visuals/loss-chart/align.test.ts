import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  align,
  allPositive,
  spansWidely,
} from '../../../../src-renderer/visuals/loss-chart/align.ts';
import type { Curve } from '../../../../src-renderer/visuals/loss-chart/curve.ts';

const curve = (x: number[], y: number[], smoothed?: number[]): Curve => ({
  id: 1,
  look: 0,
  x,
  y,
  ...(smoothed && { smoothed }),
});

test('curves share one row of steps; where one has no point its line goes on', () => {
  expect(align([curve([1, 3], [10, 30]), curve([2, 3], [200, 300])])).toEqual([
    [1, 2, 3],
    [10, undefined, 30],
    [undefined, 200, 300],
  ]);
});

test('where a value is not finite the line breaks', () => {
  expect(align([curve([1, 2, 3], [1, NaN, Infinity])])).toEqual([
    [1, 2, 3],
    [1, null, null],
  ]);
});

test('a smoothed curve lies over what was measured', () => {
  expect(align([curve([1, 2], [4, 2], [4, 3])])).toEqual([
    [1, 2],
    [4, 2],
    [4, 3],
  ]);
  expect(align([])).toEqual([[]]);
});

test('every value of every curve is at its step', () => {
  const curves = fc.array(
    fc.uniqueArray(fc.integer({ min: 1, max: 50 })).map((steps) => {
      const x = [...steps].sort((a, b) => a - b);
      return curve(
        x,
        x.map((step) => step / 7),
      );
    }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(curves, (all) => {
      const [steps, ...columns] = align(all);
      all.forEach(({ x, y }, i) =>
        x.forEach((step, k) => expect(columns[i]![steps.indexOf(step)]).toBe(y[k])),
      );
    }),
  );
});

test('a diverging run needs a logarithm, a learning one does not, and none can draw 0', () => {
  expect(spansWidely([curve([1, 2], [1.7, 1e12])])).toBe(true);
  expect(spansWidely([curve([1, 2], [1.7, 0.001])])).toBe(false);
  expect(spansWidely([curve([1, 2], [0, 1e12])])).toBe(false);
  expect([allPositive([curve([1], [0.1])]), allPositive([curve([1], [0])])]).toEqual([true, false]);
});
