/** How many tests of a group passed, failed and were skipped. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const nothing: Tally = { passed: 0, failed: 0, skipped: 0 };
export const onePassed: Tally = { ...nothing, passed: 1 };
export const oneFailed: Tally = { ...nothing, failed: 1 };

export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (total, { passed, failed, skipped }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
    }),
    nothing,
  );
}

/** What a skipped test counts as where nothing may be skipped. */
export function withSkippedAsFailed({ passed, failed, skipped }: Tally): Tally {
  return { passed, failed: failed + skipped, skipped: 0 };
}

/**
 * A tool that ends in failure has at least one failure to show, and a report without a single test is one:
 * a crash before the first test must not pass for a clean run.
 */
export function withExitCode(tally: Tally, code: number): Tally {
  const isEmpty = tally.passed + tally.failed + tally.skipped === 0;
  return tally.failed === 0 && (code !== 0 || isEmpty)
    ? { ...tally, failed: tally.failed + 1 }
    : tally;
}

export function describe({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
