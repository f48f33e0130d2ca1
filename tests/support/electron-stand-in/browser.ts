import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';
import { findChromium } from '../../../build/chromium.ts';

/** The Chromium whose pages are the windows. One per app, as Electron has one. */
class Browser {
  #context: BrowserContext | undefined;
  #firstPage: Page | undefined;
  #opening: Promise<unknown> = Promise.resolve();
  readonly #owned = new WeakSet<Page>();

  get context(): BrowserContext {
    if (!this.#context)
      throw new Error('electron stand-in: nothing can be shown before app is ready.');
    return this.#context;
  }

  /** Starts Chromium and says where its debugger listens, in the words that Electron uses. */
  async launch(userData: string, locale: string): Promise<void> {
    const profile = join(userData, 'chromium');
    const executablePath = findChromium();
    this.#context = await chromium.launchPersistentContext(profile, {
      ...(executablePath === undefined ? {} : { executablePath }),
      headless: process.env['STAND_IN_HEADED'] !== '1',
      viewport: null,
      args: ['--no-sandbox', '--remote-debugging-port=0', `--lang=${locale}`],
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
    this.#firstPage = this.#context.pages()[0];
    const [port, path] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
    process.stderr.write(`DevTools listening on ws://127.0.0.1:${port}${path}\n`);
  }

  /** A page for a new window. */
  async openPage(): Promise<Page> {
    const opening = this.#firstPage ? Promise.resolve(this.#firstPage) : this.context.newPage();
    this.#firstPage = undefined;
    this.#opening = opening.catch(() => undefined);
    const page = await opening;
    this.#owned.add(page);
    return page;
  }

  /** Whether a page is a window of the app, and not one that a page opened for itself. */
  owns(page: Page): boolean {
    return this.#owned.has(page);
  }

  /** Calls back for every page that is not a window of the app. */
  onPopup(listener: (page: Page) => void): void {
    this.context.on('page', (page) => {
      void this.#opening.then(() => {
        if (!this.owns(page)) listener(page);
      });
    });
  }

  async close(): Promise<void> {
    await this.#context?.close().catch(() => undefined);
  }
}

export const browser = new Browser();
