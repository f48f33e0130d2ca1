import { z } from 'zod';
import { findChromium } from '../chromium.ts';
import { installChromium, manualCommand } from './install-chromium.ts';
import type { Check } from './check.ts';
import { countReport } from './report.ts';
import { runTool } from './run-tool.ts';
import type { Tally } from './tally.ts';

const count = z.number().int().nonnegative();

const playwrightReport = z.object({
  stats: z.object({ expected: count, unexpected: count, flaky: count, skipped: count }),
  errors: z.array(z.unknown()),
});

/** Counts a report of Playwright's `json` reporter; a test that passes only at the second try has failed. */
export function readPlaywrightReport(report: unknown): Tally {
  const { stats, errors } = playwrightReport.parse(report);
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

/** Playwright colours its workers by FORCE_COLOR, and Node warns in each of them that NO_COLOR is there too. */
const colours = { NO_COLOR: undefined };

const config = ['--config', 'tests/e2e/playwright.config.ts'];

/** The browser tests count as one skipped test where there is no browser and none can be had. */
async function run(): Promise<Tally> {
  // A browser that someone named and that is not there is theirs to mend.
  const isNamed = Boolean(process.env['CHROMIUM_PATH']);
  if (findChromium() === undefined && !isNamed) await installChromium();
  if (findChromium() === undefined) {
    const reason = isNamed
      ? 'CHROMIUM_PATH names a file that is not there.'
      : `There is no Chromium here and none could be installed. This provides one: ${manualCommand}`;
    process.stdout.write(`\nSKIPPED: every browser test. ${reason}\n\n`);
    return { passed: 0, failed: 0, skipped: 1 };
  }
  return countReport(
    (file) =>
      runTool('@playwright/test/cli.js', ['test', ...config, '--reporter=list,json'], {
        ...colours,
        PLAYWRIGHT_JSON_OUTPUT_FILE: file,
      }),
    readPlaywrightReport,
  );
}

export const browserTests: Check = { name: 'browser tests (Playwright)', run };
