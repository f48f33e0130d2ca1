import { expect, test } from 'vitest';
import { frameOf, pathOf } from '../../../../src-renderer/visuals/small-plot/path.ts';
import { slopes } from '../../../../src-renderer/visuals/small-plot/slopes.ts';

const grid = Array.from({ length: 81 }, (_, i) => -4 + i / 10);

test('the slopes of tanh are 1 − tanh²', () => {
  const { x, y } = slopes(grid, grid.map(Math.tanh));
  expect(y).toBeAllClose(
    x.map((at) => 1 - Math.tanh(at) * Math.tanh(at)),
    { within: 1e-3 },
  );
});

test('two samples at one place have no slope between them', () => {
  expect(slopes([0, 0, 1], [5, 7, 9])).toEqual({ x: [0.5], y: [2] });
});

test('a frame holds every finite point, and a constant in its middle', () => {
  expect(
    frameOf([
      { x: [0, 2], y: [1, NaN] },
      { x: [1, 4], y: [-3, 5] },
    ]),
  ).toEqual({
    left: 0,
    right: 4,
    bottom: -3,
    top: 5,
  });
  expect(frameOf([{ x: [0, 1], y: [1, 1] }])).toMatchObject({ bottom: 0.5, top: 1.5 });
  expect(frameOf([{ x: [0, 1], y: [1, 2] }], true)).toMatchObject({ bottom: 0, top: 2 });
});

test('a path runs from the lower left to the upper right and breaks at NaN', () => {
  const size = { width: 100, height: 50 };
  const line = { x: [0, 1, 2, 3, 4], y: [0, 1, NaN, 3, 4] };
  expect(pathOf(line, frameOf([line]), size)).toBe('M0.0 50.0L25.0 37.5M75.0 12.5L100.0 0.0');
});
