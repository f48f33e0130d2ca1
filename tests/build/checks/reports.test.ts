import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPlaywrightReport } from '../../../build/checks/browser-tests.ts';
import { countReport } from '../../../build/checks/report.ts';
import { readVitestReport } from '../../../build/checks/unit-tests.ts';

const root = resolve(import.meta.dirname, '../../..');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nabla-reports-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function reportOf(script: string, words: readonly string[], environment: object = {}): unknown {
  spawnSync(process.execPath, [resolve(root, 'node_modules', script), ...words], {
    cwd: folder,
    env: { ...process.env, ...environment },
  });
  return JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));
}

describe('the reports of the tools themselves', () => {
  it('vitest: passed, failed, skipped, to do, and a file that does not load', () => {
    const vitest = JSON.stringify(resolve(root, 'node_modules/vitest/dist/index.js'));
    writeFileSync(
      join(folder, 'some.test.ts'),
      `import { expect, it } from ${vitest};
       it('a', () => {}); it('b', () => {});
       it('c', () => { expect(1).toBe(2); });
       it.skip('d', () => {}); it.todo('e');`,
    );
    writeFileSync(join(folder, 'broken.test.ts'), 'throw new Error("no test in sight");');
    const words = ['run', '--root', folder, '--reporter=json', '--outputFile=report.json'];
    expect(readVitestReport(reportOf('vitest/vitest.mjs', words))).toEqual({
      passed: 2,
      failed: 2,
      skipped: 2,
    });
  });

  it('Playwright: passed, failed, flaky and skipped', () => {
    const playwright = JSON.stringify(resolve(root, 'node_modules/@playwright/test/index.mjs'));
    writeFileSync(
      join(folder, 'some.spec.mjs'),
      `import { expect, test } from ${playwright};
       test('a', () => {}); test('b', () => {}); test('c', () => {});
       test('d', () => { expect(1).toBe(2); });
       test('e', ({}, { retry }) => { expect(retry).toBe(1); });
       test.skip('f', () => {});`,
    );
    const words = ['test', '--retries=1', '--reporter=json'];
    const environment = { PLAYWRIGHT_JSON_OUTPUT_FILE: join(folder, 'report.json') };
    expect(readPlaywrightReport(reportOf('@playwright/test/cli.js', words, environment))).toEqual({
      passed: 3,
      failed: 2,
      skipped: 1,
    });
  });
});

describe('a tool that leaves no report', () => {
  it('counts as one failure', async () => {
    const tally = await countReport(() => Promise.resolve(1), readVitestReport);
    expect(tally).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});
