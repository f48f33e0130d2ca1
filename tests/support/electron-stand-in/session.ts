import { EventEmitter } from 'node:events';
import { browser } from './browser.ts';
import { net } from './net.ts';
import { Permissions } from './permissions.ts';
import { protocol } from './protocol.ts';
import { strict } from './strict.ts';
import { WebRequest } from './web-request.ts';

class Session extends EventEmitter {
  readonly permissions = new Permissions();
  readonly protocol = protocol;
  readonly webRequest = new WebRequest();
  readonly fetch = net.fetch;

  setPermissionRequestHandler(handler: Permissions['request']): void {
    this.permissions.request = handler;
  }

  setPermissionCheckHandler(handler: Permissions['check']): void {
    this.permissions.check = handler;
  }

  // No page of headless Chromium ever reaches a device or a screen to share.
  setDevicePermissionHandler(_handler: unknown): void {}
  setDisplayMediaRequestHandler(_handler: unknown): void {}
  setUSBProtectedClassesHandler(_handler: unknown): void {}
  setBluetoothPairingHandler(_handler: unknown): void {}
  setSpellCheckerEnabled(_isEnabled: boolean): void {}

  clearStorageData(): Promise<void> {
    return browser.context.clearCookies();
  }
}

const defaultSession = strict('session.defaultSession', new Session());

export const session = strict('session', {
  defaultSession,
  fromPartition: (): Session => defaultSession,
});
