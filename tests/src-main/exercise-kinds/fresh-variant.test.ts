import { describe, expect, it } from 'vitest';
import { freshVariant } from '../../../src-main/exercise-kinds/fresh-variant.ts';

/** Whole numbers below a limit, drawn in turn from their variant's number. */
const variantsOf = (limit: number, written = 0) =>
  Array.from({ length: 24 }, (_, index) =>
    freshVariant(
      index + 1,
      written,
      (number, isNew) => {
        const all = Array.from({ length: limit }, (_, step) => (number * 7 + step) % limit);
        return all.find(isNew) ?? all[0]!;
      },
      String,
    ),
  );

describe('fresh variants', () => {
  it('differ from the written task and from one another, eight in a row', () => {
    const drawn = variantsOf(9);
    for (let begin = 0; begin < drawn.length; begin += 8)
      expect(new Set([0, ...drawn.slice(begin, begin + 8)]).size).toBe(9);
  });

  it('repeat where there are too few, rather than fail', () => {
    expect(variantsOf(3)).toHaveLength(24);
    expect(new Set(variantsOf(3))).toEqual(new Set([0, 1, 2]));
  });

  it('are the same for the same number, whichever were asked for before', () => {
    expect(variantsOf(9)).toEqual(variantsOf(9));
  });
});
