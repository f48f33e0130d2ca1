import { spawnSync } from 'node:child_process';
import { findChromium } from '../chromium.ts';
import { runTool } from './run-tool.ts';

const debianPackages = ['chromium', 'fonts-noto-cjk'];

/** What a person can run where Nabla could not install a browser by itself. */
export const manualCommand =
  `sudo apt-get install -y ${debianPackages.join(' ')}` +
  ' (Debian, Ubuntu), or: npx playwright install chromium';

function canUseApt(): boolean {
  return process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
}

function apt(...words: readonly string[]): boolean {
  const { status } = spawnSync('apt-get', words, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}

/** Gets a Chromium: from the system's packages as root on Debian or Ubuntu, else Playwright's download. */
export async function installChromium(): Promise<void> {
  process.stdout.write('There is no Chromium here; installing one …\n');
  // A stale list of packages is no reason to give up: the installation itself decides.
  if (canUseApt()) void (apt('update', '-qq'), apt('install', '-y', '-qq', ...debianPackages));
  if (findChromium() === undefined)
    await runTool('@playwright/test/cli.js', ['install', 'chromium']);
}
