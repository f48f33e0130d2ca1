import type { CDPSession } from '@playwright/test';
import type { WebContents } from './web-contents.ts';

type CheckHandler = (
  contents: WebContents | null,
  permission: string,
  requestingOrigin: string,
  details: object,
) => boolean;
type RequestHandler = (
  contents: WebContents,
  permission: string,
  callback: (granted: boolean) => void,
  details: object,
) => void;

/** Electron's permissions by Chromium's names for them. */
const permissionOf: Readonly<Record<string, string>> = {
  geolocation: 'geolocation',
  notifications: 'notifications',
  camera: 'media',
  microphone: 'media',
  midi: 'midi',
  'clipboard-read': 'clipboard-read',
  'clipboard-write': 'clipboard-sanitized-write',
  'idle-detection': 'idle-detection',
  'storage-access': 'storage-access',
};

/** What the app's handlers grant; like Electron, everything where there is no handler. */
export class Permissions {
  check: CheckHandler | null = null;
  request: RequestHandler | null = null;

  async #isGranted(contents: WebContents, permission: string, origin: string): Promise<boolean> {
    const details = { isMainFrame: true, requestingUrl: origin };
    if (this.check && !this.check(contents, permission, origin, details)) return false;
    if (!this.request) return true;
    return new Promise((resolve) => {
      this.request?.(contents, permission, resolve, details);
    });
  }

  /** Tells Chromium what the app's handlers say about the pages of `shownOrigin`. */
  async apply(
    contents: WebContents,
    session: CDPSession,
    realOrigin: string,
    shownOrigin: string,
  ): Promise<void> {
    for (const [name, permission] of Object.entries(permissionOf)) {
      const isGranted = await this.#isGranted(contents, permission, realOrigin);
      await session.send('Browser.setPermission', {
        permission: { name },
        setting: isGranted ? 'granted' : 'denied',
        origin: shownOrigin,
      });
    }
  }
}
