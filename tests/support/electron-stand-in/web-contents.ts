import { EventEmitter } from 'node:events';
import type { WebPreferences, WindowOpenHandlerResponse } from 'electron';
import type { CDPSession, Page } from '@playwright/test';
import { browser } from './browser.ts';
import { DownloadItem } from './download-item.ts';
import { decode, encode } from './codec.ts';
import { ipcMain } from './ipc-main.ts';
import { bindingName, deliveryName } from './message.ts';
import type { FromPage, ToPage } from './message.ts';
import { effectivePreferences } from './preferences.ts';
import type { EffectivePreferences } from './preferences.ts';
import { preloadSource } from './preload-source.ts';
import { realAddress, shownAddress } from './protocol.ts';
import { session } from './session.ts';
import { PreventableEvent } from './switches.ts';
import { WebFrame } from './web-frame.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

type WindowOpenHandler = (details: { readonly url: string }) => WindowOpenHandlerResponse;

/** The page of a window, with Electron's policies about where it may go. */
export class WebContents extends EventEmitter {
  static readonly #byPage = new Map<Page, WebContents>();
  static #count = 0;

  readonly id = ++WebContents.#count;
  readonly session = session.defaultSession;
  readonly mainFrame = new WebFrame(() => this.getURL());
  readonly #preferences: EffectivePreferences;
  readonly #opened: Promise<{ page: Page; cdp: CDPSession; targetId: string }>;
  #page: Page | undefined;
  #targetId = '';
  #address = '';
  #isDestroyed = false;
  #windowOpenHandler: WindowOpenHandler = () => ({ action: 'allow' });

  constructor(given: WebPreferences, isSandboxForced: boolean, ready: Promise<void>, size: Size) {
    super();
    this.#preferences = effectivePreferences(given, isSandboxForced);
    this.#opened = ready.then(() => this.#open(size));
    this.#opened.catch((error: unknown) => {
      if (!this.#isDestroyed) console.error('electron stand-in: a window did not open:', error);
    });
  }

  static all(): WebContents[] {
    return [...WebContents.#byPage.values()];
  }

  static ofPage(page: Page): WebContents | undefined {
    return WebContents.#byPage.get(page);
  }

  /** How Playwright finds the window of a page. */
  static ofTarget(targetId: string): WebContents | undefined {
    return WebContents.all().find((contents) => contents.#targetId === targetId);
  }

  async #open(size: Size): Promise<{ page: Page; cdp: CDPSession; targetId: string }> {
    const page = await browser.openPage();
    WebContents.#byPage.set(page, this);
    this.#page = page;
    await page.setViewportSize(size);
    const cdp = await browser.context.newCDPSession(page);
    const { targetInfo } = await cdp.send('Target.getTargetInfo');
    this.#targetId = targetInfo.targetId;
    await cdp.send('Page.enable');
    await cdp.send('Runtime.enable');
    await cdp.send('Runtime.addBinding', { name: bindingName });
    cdp.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === bindingName) void this.#receive(JSON.parse(payload) as FromPage);
    });
    cdp.on('Page.windowOpen', ({ url }) => this.#answerWindowOpen(url));
    const source = preloadSource(this.#preferences);
    await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source });
    page.on('domcontentloaded', () => this.emit('dom-ready', {}));
    page.on('load', () => this.emit('did-finish-load', {}));
    page.on('crash', () =>
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 }),
    );
    page.on('close', () => this.#destroyed());
    page.on('download', (download) => {
      const item = new DownloadItem(download);
      this.session.emit('will-download', new PreventableEvent(), item, this);
      void item.finish();
    });
    return { page, cdp, targetId: targetInfo.targetId };
  }

  #answerWindowOpen(shown: string): void {
    const { action } = this.#windowOpenHandler({ url: realAddress(shown) });
    if (action === 'allow') this.emit('did-create-window', {}, { url: realAddress(shown) });
  }

  async #receive(message: FromPage): Promise<void> {
    const values = decode(message.values) as unknown[];
    const event = { sender: this, senderFrame: this.mainFrame, processId: 1, frameId: 1 };
    if (message.kind === 'send') {
      ipcMain.emit(message.channel, event, ...values);
      return;
    }
    const { id, channel } = message;
    const handler = ipcMain._invokeHandlers.get(channel);
    try {
      if (!handler) throw new Error(`No handler registered for '${channel}'`);
      this.#deliver({ kind: 'reply', id, value: encode(await handler(event, ...values)) });
    } catch (error) {
      const reason = `Error invoking remote method '${channel}': ${String(error)}`;
      this.#deliver({ kind: 'refusal', id, message: reason });
    }
  }

  #deliver(message: ToPage): void {
    const expression = `globalThis.${deliveryName}?.(${JSON.stringify(message)})`;
    void this.#opened
      .then(({ cdp }) => cdp.send('Runtime.evaluate', { expression }))
      .catch(() => undefined); // The page is gone, and with it whoever waited.
  }

  #destroyed(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    if (this.#page) WebContents.#byPage.delete(this.#page);
    this.emit('destroyed');
  }

  /** Asks the app's listeners whether the page may go where it wants to. */
  mayNavigate(address: string, isMainFrame: boolean): boolean {
    const withoutFragment = (url: string): string => url.split('#')[0]!;
    const isOurs = [this.#address, this.getURL()].map(withoutFragment).includes(address);
    if (isMainFrame && isOurs) return true;
    const details = Object.assign(new PreventableEvent(), { url: address, isMainFrame });
    this.emit('will-frame-navigate', details);
    if (isMainFrame) this.emit('will-navigate', details, address);
    return !details.defaultPrevented;
  }

  async loadURL(address: string): Promise<void> {
    const { page, cdp } = await this.#opened;
    this.#address = address;
    const [real, shown] = [new WebFrame(() => address).origin, shownAddress(address)];
    await this.session.permissions.apply(this, cdp, real, new URL(shown).origin);
    await page.goto(shown);
  }

  send(channel: string, ...values: unknown[]): void {
    if (!this.#isDestroyed) this.#deliver({ kind: 'message', channel, values: encode(values) });
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.#windowOpenHandler = handler;
  }

  getURL(): string {
    return this.#page ? realAddress(this.#page.url()) : '';
  }

  getLastWebPreferences(): EffectivePreferences {
    return this.#preferences;
  }

  reload(): void {
    void this.#opened.then(({ page }) => page.reload());
  }

  resize(size: Size): void {
    void this.#opened.then(({ page }) => page.setViewportSize(size));
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  isLoading(): boolean {
    return false;
  }

  openDevTools(): void {}

  close(): void {
    void this.#opened.then(({ page }) => page.close()).catch(() => undefined);
    this.#destroyed();
  }
}
