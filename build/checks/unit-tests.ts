import { z } from 'zod';
import type { Check } from './check.ts';
import { countReport } from './report.ts';
import { runTool } from './run-tool.ts';
import type { Tally } from './tally.ts';

const count = z.number().int().nonnegative();

const vitestReport = z.object({
  numPassedTests: count,
  numFailedTests: count,
  numPendingTests: count,
  numTodoTests: count,
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

/** Counts a report of vitest's `json` reporter; a file that fails before its first test is a failure. */
export function readVitestReport(report: unknown): Tally {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } =
    vitestReport.parse(report);
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + brokenFiles.length,
    skipped: numPendingTests + numTodoTests,
  };
}

export const unitTests: Check = {
  name: 'unit tests (vitest)',
  run: () =>
    countReport((file) => {
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
      return runTool('vitest/vitest.mjs', ['run', ...reporters]);
    }, readVitestReport),
};
