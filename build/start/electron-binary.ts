import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { join } from 'node:path';
import type { Obtained } from './choose-host.ts';

const downloads = 'https://github.com/electron/electron/releases/download/';
const secondsToAnswer = 3;
const minutesToDownload = 10;
const hoursToRemember = 24;

interface Manifest {
  readonly version: string;
}

/** The installed `electron` package: its binary, and how to get it where only the package is there. */
export class ElectronPackage {
  readonly #folder: string;
  readonly #failureNote: string;

  constructor(root: string) {
    this.#folder = join(root, 'node_modules/electron');
    this.#failureNote = join(root, 'node_modules/.nabla-electron-missing');
  }

  /** The binary of exactly this version, if it is on this machine. */
  find(): string | undefined {
    const pathFile = join(this.#folder, 'path.txt');
    if (!existsSync(pathFile)) return undefined;
    const binary = join(this.#folder, 'dist', readFileSync(pathFile, 'utf8').trim());
    return existsSync(binary) ? binary : undefined;
  }

  /**
   * Finds the binary or downloads it with Electron's own installer. A failure is remembered for a day,
   * so that the next start does not wait for it again; `retry` forgets it first.
   */
  async obtain({ retry }: { readonly retry: boolean }): Promise<Obtained> {
    const found = this.find();
    if (found) return { binary: found };
    if (retry) rmSync(this.#failureNote, { force: true });
    const remembered = this.#rememberedFailure();
    if (remembered) return { missing: remembered };
    const failure = (await this.#whyUnreachable()) ?? this.#download();
    const binary = this.find();
    if (binary) return { binary };
    const missing = failure ?? 'its installer left no binary';
    writeFileSync(this.#failureNote, `${this.#version}\n${missing}`);
    return { missing };
  }

  get #version(): string {
    const text = readFileSync(join(this.#folder, 'package.json'), 'utf8');
    return (JSON.parse(text) as Manifest).version;
  }

  #rememberedFailure(): string | undefined {
    if (!existsSync(this.#failureNote)) return undefined;
    const [version, missing] = readFileSync(this.#failureNote, 'utf8').split('\n');
    const hoursAgo = (Date.now() - statSync(this.#failureNote).mtimeMs) / 3_600_000;
    return version === this.#version && hoursAgo < hoursToRemember ? missing : undefined;
  }

  /** A question that a network answers at once or not at all, before a download that may take minutes. */
  async #whyUnreachable(): Promise<string | undefined> {
    const mirror = process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror'];
    const address = new URL(`v${this.#version}/SHASUMS256.txt`, mirror ?? downloads);
    http.setGlobalProxyFromEnv();
    try {
      const signal = AbortSignal.timeout(secondsToAnswer * 1000);
      const answer = await fetch(address, { method: 'HEAD', signal });
      if (answer.ok) return undefined;
      return `Electron's binary is not on this machine, and ${address.host} answers ${answer.status}`;
    } catch {
      return `Electron's binary is not on this machine, and ${address.host} cannot be reached`;
    }
  }

  #download(): string | undefined {
    process.stderr.write('nabla: downloading Electron, once (about 120 MB) …\n');
    const { status } = spawnSync(process.execPath, [join(this.#folder, 'install.js')], {
      stdio: ['ignore', 2, 2],
      timeout: minutesToDownload * 60_000,
      env: { ...process.env, NODE_USE_ENV_PROXY: '1' },
    });
    return status === 0 ? undefined : "Electron's installer did not succeed";
  }
}
