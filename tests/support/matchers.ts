import { expect } from 'vitest';

type Numbers = number | ArrayLike<number> | readonly Numbers[];

function flatten(value: Numbers): number[] {
  if (typeof value === 'number') return [value];
  return Array.from(value as ArrayLike<Numbers>).flatMap(flatten);
}

interface Tolerance {
  /** Largest allowed |received − expected| / (1 + |expected|). */
  readonly within?: number;
}

expect.extend({
  /** Compares numbers, typed arrays or nested lists entry by entry; non-finite entries must agree exactly. */
  toBeAllClose(received: Numbers, expected: Numbers, { within = 1e-12 }: Tolerance = {}) {
    const [got, want] = [flatten(received), flatten(expected)];
    if (got.length !== want.length)
      return {
        pass: false,
        message: () => `expected ${want.length} numbers, received ${got.length}`,
      };
    const difference = (index: number) => {
      const [a, b] = [got[index]!, want[index]!];
      if (Object.is(a, b) || a === b) return 0;
      return Number.isFinite(a) && Number.isFinite(b)
        ? Math.abs(a - b) / (1 + Math.abs(b))
        : Infinity;
    };
    const worst = got.reduce((best, _, i) => (difference(i) > difference(best) ? i : best), 0);
    return {
      pass: got.length === 0 || difference(worst) <= within,
      message: () =>
        `entry ${worst}: received ${got[worst]}, expected ${want[worst]} (difference ${difference(worst)}, allowed ${within})`,
    };
  },
});

declare module 'vitest' {
  interface Matchers {
    toBeAllClose(expected: Numbers, tolerance?: Tolerance): void;
  }
}
