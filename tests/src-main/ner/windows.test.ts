import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PADDING } from '../../../src-main/ner/vocabulary.ts';
import { windowsOf } from '../../../src-main/ner/windows.ts';

it('museums in Paris are amazing, one word each side', () => {
  const windows = windowsOf([2, 3, 4, 5, 6], 1);
  // prettier-ignore
  expect([...windows]).toEqual([
    PADDING, 2, 3,
    2, 3, 4,
    3, 4, 5,
    4, 5, 6,
    5, 6, PADDING,
  ]);
});

it('row i holds the ids around word i, and the word itself in the middle', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 2, max: 99 })), fc.nat(4), (ids, size) => {
      const windows = windowsOf(ids, size);
      expect(windows).toHaveLength(ids.length * (2 * size + 1));
      ids.forEach((_, row) => {
        for (let offset = -size; offset <= size; offset++)
          expect(windows[row * (2 * size + 1) + size + offset]).toBe(ids[row + offset] ?? PADDING);
      });
    }),
  );
});
