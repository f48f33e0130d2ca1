import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { browser } from './browser.ts';
import { SingleInstance } from './single-instance.ts';
import { strict } from './strict.ts';
import { PreventableEvent, hasSwitch, switchValue } from './switches.ts';

interface Manifest {
  readonly name: string;
  readonly productName?: string;
  readonly version: string;
}

class App extends EventEmitter {
  readonly commandLine = {
    appendSwitch(_name: string, _value?: string): void {},
    disableHttp2(): void {},
    hasSwitch,
    getSwitchValue: (name: string): string => switchValue(name) ?? '',
  };
  readonly #ready = Promise.withResolvers<undefined>();
  readonly #paths: Record<string, string>;
  readonly #instance: SingleInstance;
  #appPath = process.cwd();
  #isReady = false;
  #isQuitting = false;
  #isSandboxForced = false;

  constructor() {
    super();
    const userData = switchValue('user-data-dir') ?? mkdtempSync(join(tmpdir(), 'stand-in-'));
    this.#paths = {
      userData: resolve(userData),
      sessionData: resolve(userData),
      appData: dirname(resolve(userData)),
      home: homedir(),
      temp: tmpdir(),
      exe: process.execPath,
    };
    mkdirSync(userData, { recursive: true });
    this.#instance = new SingleInstance(resolve(userData), (words, folder) => {
      this.emit('second-instance', {}, words, folder, {});
    });
  }

  /** Called by the launcher, not by the app: remembers where the app is and starts Chromium. */
  startStandIn(appPath: string): void {
    this.#appPath = appPath;
    Object.assign(process, { resourcesPath: dirname(appPath) });
    setImmediate(() => void this.#start());
  }

  async #start(): Promise<void> {
    try {
      const { showNoPopups } = await import('./popups.ts');
      const { routeRequests } = await import('./routing.ts');
      await browser.launch(this.getPath('userData'), this.getLocale());
      browser.context.on('close', () => {
        if (!this.#isQuitting) process.exit(0);
      });
      await routeRequests();
      showNoPopups();
      this.#isReady = true;
      this.#ready.resolve(undefined);
      this.emit('ready', {});
    } catch (error) {
      console.error('electron stand-in: Chromium did not start:', error);
      process.exit(1);
    }
  }

  /** An installed app lies in the folder `resources`. */
  get isPackaged(): boolean {
    return basename(dirname(this.#appPath)) === 'resources';
  }

  whenReady(): Promise<void> {
    return this.#ready.promise;
  }

  isReady(): boolean {
    return this.#isReady;
  }

  get isQuitting(): boolean {
    return this.#isQuitting;
  }

  get isSandboxForced(): boolean {
    return this.#isSandboxForced;
  }

  enableSandbox(): void {
    if (this.#isReady)
      throw new Error('app.enableSandbox() can only be called before app is ready');
    this.#isSandboxForced = true;
  }

  get #manifest(): Manifest {
    return JSON.parse(readFileSync(join(this.#appPath, 'package.json'), 'utf8')) as Manifest;
  }

  getAppPath(): string {
    return this.#appPath;
  }

  getVersion(): string {
    return this.#manifest.version;
  }

  getName(): string {
    return this.#manifest.productName ?? this.#manifest.name;
  }

  get name(): string {
    return this.getName();
  }

  getPath(name: string): string {
    const path = this.#paths[name];
    if (path === undefined) throw new Error(`Failed to get '${name}' path`);
    return path;
  }

  setPath(name: string, path: string): void {
    this.#paths[name] = path;
  }

  getLocale(): string {
    return process.env['STAND_IN_LOCALE'] ?? 'en-US';
  }

  getPreferredSystemLanguages(): string[] {
    return [this.getLocale()];
  }

  requestSingleInstanceLock(): boolean {
    return this.#instance.request();
  }

  setAppUserModelId(_id: string): void {}
  setAboutPanelOptions(_options: object): void {}
  setAsDefaultProtocolClient(): boolean {
    return false;
  }

  quit(): void {
    void this.#quit();
  }

  exit(code = 0): void {
    void this.#end(code);
  }

  async #quit(): Promise<void> {
    if (this.#isQuitting) return;
    const { BrowserWindow } = await import('./browser-window.ts');
    const event = new PreventableEvent();
    this.emit('before-quit', event);
    if (event.defaultPrevented) return;
    this.#isQuitting = true;
    for (const window of BrowserWindow.getAllWindows()) {
      window.close();
      if (!window.isDestroyed()) return void (this.#isQuitting = false);
    }
    const last = new PreventableEvent();
    this.emit('will-quit', last);
    if (last.defaultPrevented) return void (this.#isQuitting = false);
    await this.#end(0);
  }

  async #end(code: number): Promise<void> {
    this.#isQuitting = true;
    this.emit('quit', {}, code);
    await browser.close();
    this.#instance.release();
    process.exit(code);
  }
}

export const app = strict('app', new App());

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit());
