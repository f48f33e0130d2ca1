import { expect, test } from 'vitest';
import { filled, scalar, sizeOf, tensor, zeros } from '../../../src-main/engine/index.ts';

test('nesting is the shape, and rows lie one after another', () => {
  const cube = tensor([[[1, 2, 3]], [[4, 5, 6]]]);
  expect(cube.shape).toEqual([2, 1, 3]);
  expect(Array.from(cube.data)).toEqual([1, 2, 3, 4, 5, 6]);
});

test('a number is a scalar, which has one entry', () => {
  expect(tensor(7)).toEqual(scalar(7));
  expect(scalar(7).shape).toEqual([]);
  expect(sizeOf([])).toBe(1);
});

test('a flat list takes the shape it is given', () => {
  expect(tensor(Float32Array.of(1, 2, 3, 4), [2, 2])).toEqual(
    tensor([
      [1, 2],
      [3, 4],
    ]),
  );
  expect(tensor([], [0, 3]).shape).toEqual([0, 3]);
});

test('zeros and filled have as many entries as the shape says', () => {
  expect(zeros([2, 3])).toEqual(
    tensor([
      [0, 0, 0],
      [0, 0, 0],
    ]),
  );
  expect(filled([2], 5)).toEqual(tensor([5, 5]));
});

test.each([
  [
    () => tensor([[1, 2], [3]]),
    'shape [2, 2] has 4 entries in rows of equal length, but 3 were given',
  ],
  [() => tensor([1, 2, 3], [2]), 'or pass a shape whose sizes multiply to 3'],
  [() => tensor([[1], [2, 3], []]), 'in rows of equal length'],
])('ragged rows and wrong shapes are refused: %#', (build, message) => {
  expect(build).toThrow(message);
});
