import { EventEmitter } from 'node:events';
import type { Download } from '@playwright/test';

/** A file that a page hands over; whoever hears of it first says where it goes. */
export class DownloadItem extends EventEmitter {
  readonly #download: Download;
  #path = '';

  constructor(download: Download) {
    super();
    this.#download = download;
  }

  getFilename(): string {
    return this.#download.suggestedFilename();
  }

  getURL(): string {
    return this.#download.url();
  }

  setSavePath(path: string): void {
    this.#path = path;
  }

  /** Without a path Electron would ask for one: there is nobody here to answer. */
  async finish(): Promise<void> {
    if (this.#path === '') await this.#download.cancel();
    else await this.#download.saveAs(this.#path);
    this.emit('done', {}, this.#path === '' ? 'cancelled' : 'completed');
  }
}
