import { chromium } from '@playwright/test';
import { describe, expect, it } from 'vitest';
import { findChromium } from '../../build/chromium.ts';

const machineWith =
  (...files: string[]) =>
  (path: string): boolean =>
    files.includes(path);

describe('the browser of the tests', () => {
  it('is the one that CHROMIUM_PATH names', () => {
    const exists = machineWith('/mine', '/usr/bin/chromium');
    expect(findChromium({ CHROMIUM_PATH: '/mine' }, exists)).toBe('/mine');
  });

  it('is not another one when CHROMIUM_PATH names a file that is not there', () => {
    const exists = machineWith('/usr/bin/chromium');
    expect(findChromium({ CHROMIUM_PATH: '/mine' }, exists)).toBeUndefined();
  });

  it("is Playwright's download before the machine's own", () => {
    const exists = machineWith('/usr/bin/chromium', chromium.executablePath());
    expect(findChromium({}, exists)).toBe(chromium.executablePath());
  });

  it('is looked for on the path', () => {
    const exists = machineWith('/opt/bin/google-chrome');
    expect(findChromium({ PATH: '/bin:/opt/bin' }, exists)).toBe('/opt/bin/google-chrome');
  });

  it('may be missing', () => {
    expect(findChromium({ PATH: '/bin' }, machineWith())).toBeUndefined();
  });
});
