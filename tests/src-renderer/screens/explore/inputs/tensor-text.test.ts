import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TensorValue } from '../../../../../src-main/contract/vectors.ts';
import {
  readTensor,
  withEntry,
  writeTensor,
} from '../../../../../src-renderer/screens/explore/inputs/tensor-text.ts';

describe('vectors as text', () => {
  const numbers = fc.double({ noNaN: true, noDefaultInfinity: true }).map((x) => x + 0);
  const row = fc.array(numbers, { minLength: 1, maxLength: 4 });
  const values: fc.Arbitrary<TensorValue> = fc.oneof(
    numbers,
    row,
    fc.array(row, { minLength: 1, maxLength: 3 }),
  );

  test('are read back as they were written', () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(readTensor(writeTensor(value))).toEqual(value);
      }),
    );
  });

  test.each(['', '[1, 2', '[1, [2]]', '[[1], 2]', '[1; 2]', 'x', '[]', '[[[1]]]'])(
    '%j is none',
    (text) => expect(readTensor(text)).toBeUndefined(),
  );

  test('one entry is replaced', () => {
    expect(
      withEntry(
        [
          [1, 2],
          [3, 4],
        ],
        1,
        0,
        9,
      ),
    ).toEqual([
      [1, 2],
      [9, 4],
    ]);
    expect(withEntry([1, 2], 1, 0, 9)).toEqual([1, 9]);
  });
});
