import { describe, expect, it } from 'vitest';
import { chooseHost } from '../../../build/start/choose-host.ts';
import type { Obtained, Surroundings } from '../../../build/start/choose-host.ts';

/** A desktop with Electron installed, changed in one place. */
function desktop(change: Partial<Surroundings> = {}): Surroundings {
  return {
    asked: undefined,
    namedBinary: undefined,
    hasDisplay: true,
    isLinuxRoot: false,
    obtainBinary: () => Promise.resolve({ binary: '/electron' }),
    ...change,
  };
}

function never(): Promise<Obtained> {
  throw new Error('the binary was looked for');
}

describe('npm start', () => {
  it('opens Electron on a desktop that has it', async () => {
    expect(await chooseHost(desktop())).toEqual({ host: 'electron', binary: '/electron' });
  });

  it('takes the binary that ELECTRON_EXEC_PATH names, display or not', async () => {
    const named = desktop({ namedBinary: '/mine', hasDisplay: false, obtainBinary: never });
    expect(await chooseHost(named)).toEqual({ host: 'electron', binary: '/mine' });
  });

  it('gives no reason where the web host was asked for', async () => {
    const web = desktop({ asked: 'web', namedBinary: '/mine', obtainBinary: never });
    expect(await chooseHost(web)).toEqual({ host: 'web' });
  });

  it('does not wait for a download that no display could show', async () => {
    const headless = desktop({ hasDisplay: false, obtainBinary: never });
    expect(await chooseHost(headless)).toEqual({
      host: 'web',
      reason: 'this machine has no display',
    });
  });

  it('keeps the sandbox rather than run Electron as root', async () => {
    const root = desktop({ isLinuxRoot: true, obtainBinary: never });
    expect(await chooseHost(root)).toEqual({
      host: 'web',
      reason: 'Electron does not run as root',
    });
  });

  it('says why there is no binary and how to try again', async () => {
    const offline = desktop({ obtainBinary: () => Promise.resolve({ missing: 'no network' }) });
    expect(await chooseHost(offline)).toEqual({
      host: 'web',
      reason: 'no network (npm start -- --host electron tries again)',
    });
  });
});
