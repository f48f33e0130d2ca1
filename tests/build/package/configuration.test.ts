import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractFile, listPackage, statFile } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packApp } from '../../support/pack-app.ts';

const on = '1'.charCodeAt(0);
const off = '0'.charCodeAt(0);

describe.each([
  ['linux', 'nabla', 'linux-x64.node'],
  ['win', 'Nabla.exe', 'win32-x64.node'],
] as const)('packed for %s', (platform, program, binary) => {
  const folder = mkdtempSync(join(tmpdir(), 'nabla-pack-'));
  let packed = '';
  const archive = (): string => join(packed, 'resources/app.asar');
  const contents = (): string[] =>
    listPackage(archive(), { isPack: false }).map((path) => path.replaceAll('\\', '/').slice(1));

  beforeAll(async () => {
    packed = await packApp(folder, platform);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('the archive holds the built app and nothing of its sources', () => {
    const files = contents();
    for (const part of ['main/main.js', 'main/training-worker.js', 'preload/preload.cjs'])
      expect(files).toContain(`build/out/${part}`);
    expect(files).toContain('build/out/renderer/index.html');
    expect(files).toContain('build/out/kernels/relaxed.wasm');
    const tops = new Set(files.map((path) => path.split('/').slice(0, 2).join('/')));
    expect([...tops].sort()).toEqual([
      ...['build', 'build/out', 'node_modules', 'node_modules/better-sqlite3', 'package.json'],
    ]);
    expect(files.filter((path) => /\.(ts|map|svelte)$/.test(path))).toEqual([]);
  });

  test('its manifest starts what was built', () => {
    const manifest = JSON.parse(extractFile(archive(), 'package.json').toString()) as {
      main: string;
    };
    expect(contents()).toContain(manifest.main);
  });

  test('SQLite comes as one binary for this system, outside of the archive', () => {
    const binaries = contents().filter((path) => path.endsWith('.node'));
    const path = `node_modules/better-sqlite3/prebuilds/${binary}`;
    expect(binaries).toEqual([path]);
    expect(statFile(archive(), path)).toHaveProperty('unpacked', true);
    expect(existsSync(join(packed, 'resources/app.asar.unpacked', path))).toBe(true);
  });

  test('the course lies beside the archive, where a teacher can look at it', () => {
    expect(readdirSync(join(packed, 'resources/exercises'))).toContain('the-neural-net-by-hand');
  });

  test.each([
    ['RunAsNode', off],
    ['EnableCookieEncryption', on],
    ['EnableNodeOptionsEnvironmentVariable', off],
    ['EnableNodeCliInspectArguments', off],
    ['EnableEmbeddedAsarIntegrityValidation', on],
    ['OnlyLoadAppFromAsar', on],
    ['GrantFileProtocolExtraPrivileges', off],
  ] as const)('fuse %s', async (fuse, state) => {
    const wire = await getCurrentFuseWire(join(packed, program));
    expect(wire[FuseV1Options[fuse]]).toBe(state);
  });
});
