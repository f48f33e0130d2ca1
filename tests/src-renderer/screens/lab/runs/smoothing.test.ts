import fc from 'fast-check';
import { expect, test } from 'vitest';
import { smooth } from '../../../../../src-renderer/screens/lab/runs/smoothing.ts';

const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 });
const weights = fc.double({ min: 0, max: 0.99, noNaN: true });

test('by hand: (0.5·1 + 0.5·3 + …) / (1 − 0.5ᵗ)', () => {
  expect(smooth([1, 3], 0.5)).toBeAllClose([1, (0.25 * 1 + 0.5 * 3) / 0.75], { within: 1e-15 });
});

test('weight 0 leaves every value as it is', () => {
  fc.assert(
    fc.property(values, (raw) => {
      expect(smooth(raw, 0)).toBeAllClose(raw, { within: 0 });
    }),
  );
});

test('a constant stays constant, from the first point on', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), weights, (value, weight) => {
      expect(smooth(Array(20).fill(value), weight)).toBeAllClose(Array(20).fill(value), {
        within: 1e-6 * Math.max(1, Math.abs(value)),
      });
    }),
  );
});

test('lies between the lowest and the highest value so far', () => {
  fc.assert(
    fc.property(values, weights, (raw, weight) => {
      smooth(raw, weight).forEach((value, i) => {
        const sofar = raw.slice(0, i + 1);
        const slack = 1e-6 * Math.max(1, ...sofar.map(Math.abs));
        expect(value).toBeGreaterThanOrEqual(Math.min(...sofar) - slack);
        expect(value).toBeLessThanOrEqual(Math.max(...sofar) + slack);
      });
    }),
  );
});

test('a value that is not finite stays and spoils nothing after it', () => {
  const [first, second, third] = smooth([2, NaN, 2], 0.9);
  expect([first, third]).toBeAllClose([2, 2], { within: 1e-12 });
  expect(second).toBeNaN();
});
