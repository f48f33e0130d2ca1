import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  integerPower,
  logistic,
  normalDensity,
  normalDistribution,
  realPower,
  softplusOf,
} from '../../../../src-main/engine/kernels/special-functions.ts';

const reals = (bound: number) => fc.double({ min: -bound, max: bound, noNaN: true });

describe('Φ, the normal distribution function', () => {
  /** Computed with mpmath at 40 digits. */
  test.each([
    [-30, 4.906713927148187e-198],
    [-12, 1.776482112077679e-33],
    [-5, 2.866515718791939e-7],
    [-2.9, 0.001865813300384038],
    [-2.8, 0.002555130330427933],
    [-1, 0.15865525393145705],
    [-0.1, 0.460172162722971],
    [0.3, 0.6179114221889527],
    [1.5, 0.9331927987311419],
    [2.82, 0.9975988175258107],
    [2.85, 0.9978140385450868],
    [4, 0.9999683287581669],
    [8, 0.9999999999999993],
  ])('Φ(%d) = %d', (x, expected) => {
    expect(normalDistribution(x) / expected).toBeAllClose(1, { within: 1e-13 });
  });
  test('Φ(x) + Φ(−x) = 1 and Φ(0) = 1/2', () => {
    expect(normalDistribution(0)).toBe(0.5);
    fc.assert(
      fc.property(reals(40), (x) => {
        expect(normalDistribution(x) + normalDistribution(-x)).toBeAllClose(1, { within: 1e-15 });
      }),
    );
  });
  test('its derivative is φ', () => {
    fc.assert(
      fc.property(reals(6), (x) => {
        const slope = (normalDistribution(x + 1e-5) - normalDistribution(x - 1e-5)) / 2e-5;
        expect(slope).toBeAllClose(normalDensity(x), { within: 1e-9 });
      }),
    );
  });
});

test('σ(x) + σ(−x) = 1, and σ reaches 0 and 1 without NaN', () => {
  fc.assert(
    fc.property(reals(1000), (x) => {
      expect(logistic(x) + logistic(-x)).toBeAllClose(1, { within: 1e-15 });
    }),
  );
  expect([logistic(-1e4), logistic(-Infinity), logistic(Infinity)]).toEqual([0, 0, 1]);
});

test('softplus(x) − softplus(−x) = x', () => {
  fc.assert(
    fc.property(reals(1000), (x) => {
      expect(softplusOf(x) - softplusOf(-x)).toBeAllClose(x, { within: 1e-14 });
    }),
  );
});

describe('powers', () => {
  test('of whole exponents are products: xᵐ⁺ⁿ = xᵐ xⁿ', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9, max: 9 }), fc.nat(8), fc.nat(8), (x, m, n) => {
        expect(integerPower(x, m + n)).toBe(integerPower(x, m) * integerPower(x, n));
      }),
    );
  });
  test('of negative exponents are reciprocals', () => {
    expect([integerPower(2, -3), integerPower(-2, -1), integerPower(0, -1)]).toEqual([
      0.125,
      -0.5,
      Infinity,
    ]);
  });
  test('of other exponents are roots: (√x)² = x, and NaN below 0', () => {
    expect(realPower(realPower(7, 0.5), 2)).toBeAllClose(7);
    expect(realPower(-7, 0.5)).toBeNaN();
    expect(realPower(-7, 3)).toBe(-343);
  });
});
