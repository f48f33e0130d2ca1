import fc from 'fast-check';
import { expect, it } from 'vitest';
import { power } from '../../../src-main/training/power.ts';

it('x⁰ = 1 and xᵃ · xᵇ = xᵃ⁺ᵇ', () => {
  const base = fc.double({ min: 0.5, max: 1.5, noNaN: true });
  fc.assert(
    fc.property(base, fc.nat(60), fc.nat(60), (x, a, b) => {
      expect(power(x, 0)).toBe(1);
      expect(power(x, a) * power(x, b)).toBeAllClose(power(x, a + b), { within: 1e-12 });
    }),
  );
});

it('counts factors: 2¹⁰ = 1024, 0.5³ = 0.125, 0⁰ = 1', () => {
  expect([power(2, 10), power(0.5, 3), power(0, 0), power(0, 3)]).toEqual([1024, 0.125, 1, 0]);
});
