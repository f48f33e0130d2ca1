import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ElectronPackage } from '../../../build/start/electron-binary.ts';

let root: string;
const put = (path: string, text: string): void => {
  const file = join(root, 'node_modules', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
};

let asked: string[];
const mirror = createServer((request, response) => {
  asked.push(`${request.method} ${request.url}`);
  response.writeHead(status).end();
});
let status: number;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'nabla-electron-'));
  put('electron/package.json', '{ "version": "45.4.1" }');
  put('electron/install.js', '');
  [asked, status] = [[], 200];
  await new Promise<void>((resolve) => mirror.listen(0, '127.0.0.1', resolve));
  const { port } = mirror.address() as AddressInfo;
  vi.stubEnv('ELECTRON_MIRROR', `http://127.0.0.1:${port}/`);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
  await new Promise((resolve) => mirror.close(resolve));
});

const installer = `
  const { mkdirSync, writeFileSync } = require('node:fs');
  mkdirSync(__dirname + '/dist', { recursive: true });
  writeFileSync(__dirname + '/dist/electron', '');
  writeFileSync(__dirname + '/path.txt', 'electron');`;

const binary = (): string => join(root, 'node_modules/electron/dist/electron');

describe('the Electron package', () => {
  it('finds a binary that is there without asking anyone', async () => {
    put('electron/path.txt', 'electron');
    put('electron/dist/electron', '');
    expect(await new ElectronPackage(root).obtain({ retry: false })).toEqual({ binary: binary() });
    expect(asked).toEqual([]);
  });

  it('runs the installer where the downloads can be reached', async () => {
    put('electron/install.js', installer);
    expect(await new ElectronPackage(root).obtain({ retry: false })).toEqual({ binary: binary() });
    expect(asked).toEqual(['HEAD /v45.4.1/SHASUMS256.txt']);
  });

  it('asks an unreachable place once, and again only when told to', async () => {
    status = 403;
    const electron = new ElectronPackage(root);
    const first = await electron.obtain({ retry: false });
    expect(first).toMatchObject({ missing: expect.stringMatching(/127\.0\.0\.1.* answers 403/) });
    expect(await electron.obtain({ retry: false })).toEqual(first);
    expect(asked).toHaveLength(1);

    status = 200;
    put('electron/install.js', installer);
    expect(await electron.obtain({ retry: true })).toEqual({ binary: binary() });
  });

  it('forgets a failure after a day and after an update', async () => {
    status = 403;
    const electron = new ElectronPackage(root);
    await electron.obtain({ retry: false });
    put('electron/package.json', '{ "version": "45.4.2" }');
    await electron.obtain({ retry: false });
    expect(asked).toHaveLength(2);

    const twoDaysAgo = Date.now() / 1000 - 2 * 86_400;
    utimesSync(join(root, 'node_modules/.nabla-electron-missing'), twoDaysAgo, twoDaysAgo);
    await electron.obtain({ retry: false });
    expect(asked).toHaveLength(3);
  });

  it('says so when the installer fails or leaves nothing', async () => {
    put('electron/install.js', 'process.exit(1)');
    const failed = await new ElectronPackage(root).obtain({ retry: false });
    expect(failed).toEqual({ missing: "Electron's installer did not succeed" });

    put('electron/install.js', '');
    const empty = await new ElectronPackage(root).obtain({ retry: true });
    expect(empty).toEqual({ missing: 'its installer left no binary' });
  });
});
