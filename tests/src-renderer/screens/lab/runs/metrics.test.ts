import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampled } from '../../../../../src-renderer/screens/lab/runs/metrics.ts';
import { point } from '../../../support/lab.ts';

test('a table keeps the first and the last point and no more rows than it may', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 500 }),
      fc.integer({ min: 2, max: 30 }),
      (count, most) => {
        const points = Array.from({ length: count }, (_, i) => point(i + 1));
        const rows = sampled(points, most).map(({ step }) => step);
        expect([rows[0], rows.at(-1), rows.length]).toEqual([1, count, Math.min(count, most)]);
        expect(new Set(rows).size).toBe(rows.length);
      },
    ),
  );
});
