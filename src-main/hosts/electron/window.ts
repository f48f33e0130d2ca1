import { BrowserWindow } from 'electron';
import { ownAddress } from './own-address.ts';
import { places } from './places.ts';

/** Opens the app's window, with nothing of Node in its page. */
export function openWindow(): Promise<void> {
  const window = new BrowserWindow({
    width: 1280,
    height: 820,
    minWidth: 380,
    minHeight: 480,
    title: 'Nabla',
    backgroundColor: '#faf7f0',
    autoHideMenuBar: true,
    webPreferences: {
      preload: places.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      webviewTag: false,
      // Dictionaries would be downloaded from the network.
      spellcheck: false,
    },
  });
  return window.loadURL(ownAddress('index.html'));
}
