import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { findChromium } from '../../build/chromium.ts';
import type { HostOptions } from './fixtures/test.ts';

const executablePath = findChromium();
const isRoot = process.getuid?.() === 0;

/**
 * Stories (`story*.spec.ts`) run in both hosts, `electron-*.spec.ts` in Electron (or its stand-in) only,
 * every other spec in the web host only.
 */
export default defineConfig<HostOptions>({
  testDir: '.',
  outputDir: '../../test-results',
  // Every test has a profile and a host of its own.
  workers: Math.min(2, availableParallelism()),
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env['CI'] || process.env['NABLA_NO_SKIP']),
  reporter: 'list',
  use: {
    locale: 'en-US',
    viewport: { width: 1280, height: 800 },
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      // Chromium's sandbox does not start under root.
      args: isRoot ? ['--no-sandbox'] : [],
    },
  },
  projects: [
    { name: 'web', testIgnore: /electron-.*\.spec\.ts/, use: { host: 'web' } },
    { name: 'electron', testMatch: /(electron-|story).*\.spec\.ts/, use: { host: 'electron' } },
  ],
});
