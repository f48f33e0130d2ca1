import { browser } from './browser.ts';

/**
 * Closes pages that pages open. The app's window-open handler has been asked about each (see
 * web-contents.ts); a new window that it allows is reported by `did-create-window`, not shown.
 */
export function showNoPopups(): void {
  browser.onPopup((page) => {
    void page.close().catch(() => undefined);
  });
}
