import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  describe as words,
  nothing,
  sum,
  withExitCode,
  withSkippedAsFailed,
} from '../../../build/checks/tally.ts';

const count = fc.nat(1000);
const tally = fc.record({ passed: count, failed: count, skipped: count });

describe('a tally', () => {
  it('reads as the last line of npm test', () => {
    expect(words({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
    expect(words({ passed: 12, failed: 1, skipped: 3 })).toBe('12 passed, 1 failed, 3 skipped');
  });

  it('adds up, whatever the order', () => {
    fc.assert(
      fc.property(tally, tally, tally, (a, b, c) => {
        expect(sum([a, b, c])).toEqual(sum([sum([c, b]), a]));
        expect(sum([a, nothing])).toEqual(a);
      }),
    );
  });

  it('loses no test where nothing may be skipped', () => {
    fc.assert(
      fc.property(tally, (some) => {
        const { passed, failed, skipped } = withSkippedAsFailed(some);
        expect([passed, failed, skipped]).toEqual([some.passed, some.failed + some.skipped, 0]);
      }),
    );
  });
});

describe('the exit code of a tool', () => {
  it('is a failure even where the report shows none', () => {
    expect(withExitCode({ passed: 3, failed: 0, skipped: 0 }, 1)).toEqual({
      passed: 3,
      failed: 1,
      skipped: 0,
    });
  });

  it('adds nothing to failures that the report shows', () => {
    expect(withExitCode({ passed: 3, failed: 2, skipped: 0 }, 1).failed).toBe(2);
  });

  it('does not let a run without a single test pass', () => {
    expect(withExitCode(nothing, 0).failed).toBe(1);
  });

  it('leaves a clean run clean', () => {
    expect(withExitCode({ passed: 3, failed: 0, skipped: 0 }, 0).failed).toBe(0);
  });
});
