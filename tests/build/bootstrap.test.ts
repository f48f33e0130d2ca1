import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';

import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const bootstrap = resolve(import.meta.dirname, '../../build/bootstrap.mjs');
const otherPlatform = process.platform === 'linux' ? 'darwin' : 'linux';
let root: string;

function put(path: string, content: string | object): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
}

/** What a first `--build` runs. */
const first = ['npm ci', 'kernels', 'build'];

/** What was run: the stand-ins for npm and the builders each leave a line here. */
const done = (): string[] =>
  existsSync(join(root, 'done')) ? readFileSync(join(root, 'done'), 'utf8').trim().split('\n') : [];

function run(...words: string[]): { code: number | null; said: string } {
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    [join(root, 'build/bootstrap.mjs'), ...words],
    { encoding: 'utf8', env: { ...process.env, npm_execpath: join(root, 'npm-cli.js') } },
  );
  expect(stdout).toBe('');
  return { code: status, said: stderr };
}

/** A CommonJS script that leaves a line, then writes files given as path and content. */
function script(line: string, files: Readonly<Record<string, string>>): string {
  return `
    const { appendFileSync, mkdirSync, writeFileSync } = require('node:fs');
    const { dirname, join } = require('node:path');
    const root = ${JSON.stringify(root)};
    appendFileSync(join(root, 'done'), ${line} + '\\n');
    for (const [path, content] of Object.entries(${JSON.stringify(files)})) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }`;
}

/** A project as a fresh clone leaves it, with an npm that installs it and tools that build it. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'nabla-bootstrap-'));
  mkdirSync(join(root, 'build'));
  copyFileSync(bootstrap, join(root, 'build/bootstrap.mjs'));
  put('package.json', { engines: { node: '>=18.0' }, optionalDependencies: {} });
  const packages = { 'node_modules/a': { version: '1.0.0' } };
  put('package-lock.json', { packages: { '': {}, ...packages } });
  put('electron.config.ts', '');
  put('src-main/main.ts', '1');
  put('src-main/engine/kernels/assembly/index.ts', '1');
  put('src-renderer/index.html', '<html>');
  const kernels = { 'build/out/kernels/simd.wasm': '', 'build/out/kernels/relaxed.wasm': '' };
  put('build/kernels.ts', script("'kernels'", kernels));
  const app = ['main/main.js', 'preload/preload.cjs', 'renderer/index.html'];
  const outputs = Object.fromEntries(app.map((path) => [`build/out/${path}`, '']));
  const installed = {
    'node_modules/.package-lock.json': JSON.stringify({ packages }),
    'node_modules/a/package.json': '{}',
    'node_modules/electron-vite/bin/electron-vite.js': script("'build'", outputs),
  };
  put('npm-cli.js', script("'npm ' + process.argv[2]", installed));
});
afterEach(() => rmSync(root, { recursive: true }));

describe('a fresh clone', () => {
  it('is installed and built once, and then passed over in silence', () => {
    const { code, said } = run('--build');
    expect(code).toBe(0);
    expect(said).toMatch(
      /installing the dependencies.*\n.*building the kernels.*\n.*building the app/,
    );
    expect(run('--build')).toEqual({ code: 0, said: '' });
    expect(done()).toEqual(first);
  });

  it('has its kernels built for every command, the app only where somebody asks for it', () => {
    run();
    expect(done()).toEqual(['npm ci', 'kernels']);
  });

  it('says in one line that Node is too old, before it installs anything', () => {
    put('package.json', { engines: { node: '>=99.1' }, optionalDependencies: {} });
    const { code, said } = run('--build');
    expect(code).toBe(1);
    expect(said).toMatch(/^nabla: this machine .* needs Node >=99\.1, and this is v\d+\..*\n$/);
    expect(done()).toEqual([]);
  });

  it('says that npm did not succeed', () => {
    put('npm-cli.js', 'process.exit(7)');
    const { code, said } = run('--build');
    expect(code).toBe(1);
    expect(said).toMatch(/npm ci did not succeed \(exit code 7\)/);
  });
});

describe('an installation', () => {
  beforeEach(() => void run('--build'));

  it('is renewed when the lockfile asks for another version', () => {
    put('package-lock.json', { packages: { '': {}, 'node_modules/a': { version: '1.0.1' } } });
    run();
    expect(done()).toEqual([...first, 'npm ci', 'kernels']);
  });

  it('is kept when npm has already installed what the lockfile asks for', () => {
    put('package-lock.json', {
      packages: {
        '': { changed: true },
        'node_modules/a': { version: '1.0.0' },
        'node_modules/only-elsewhere': { version: '1.0.0', optional: true },
      },
    });
    run();
    expect(done().filter((line) => line === 'npm ci')).toHaveLength(1);
  });

  it('is renewed when a package is gone that npm believes to be there', () => {
    put('node_modules/.nabla-dependencies', 'of before');
    rmSync(join(root, 'node_modules/a'), { recursive: true });
    run();
    expect(done()).toEqual([...first, 'npm ci']);
  });

  it('is renewed when it was made for another platform', () => {
    put('node_modules/.nabla-dependencies', 'of another machine');
    put('node_modules/.package-lock.json', {
      packages: { 'node_modules/a': { version: '1.0.0', os: [otherPlatform] } },
    });
    run();
    expect(done()).toEqual([...first, 'npm ci']);
  });
});

describe('a build', () => {
  beforeEach(() => void run('--build'));

  it.each(['src-main/main.ts', 'src-renderer/index.html', 'src-main/new/file.ts'])(
    'is renewed when %s changes',
    (path) => {
      put(path, 'changed');
      run('--build');
      expect(done()).toEqual([...first, 'build']);
    },
  );

  it('of the kernels is renewed with their source, and the app with it', () => {
    put('src-main/engine/kernels/assembly/index.ts', 'changed');
    run('--build');
    expect(done()).toEqual([...first, 'kernels', 'build']);
  });

  it('is renewed when a source or an output is gone', () => {
    rmSync(join(root, 'src-main/main.ts'));
    run('--build');
    rmSync(join(root, 'build/out/preload/preload.cjs'));
    run('--build');
    expect(done()).toEqual([...first, 'build', 'build']);
  });

  it('that fails is not taken for done', () => {
    put('src-main/main.ts', 'broken');
    put('node_modules/electron-vite/bin/electron-vite.js', 'process.exit(1)');
    expect(run('--build')).toMatchObject({ code: 1 });
    const { code, said } = run('--build');
    expect(code).toBe(1);
    expect(said).toMatch(/the build did not succeed/);
  });
});
