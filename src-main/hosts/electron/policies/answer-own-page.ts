import { BrowserWindow, ipcMain, type IpcMainInvokeEvent } from 'electron';
import type { Core } from '../../../services/index.ts';
import { dispatch } from '../../dispatch.ts';
import { channels } from '../channels.ts';
import { isOwnAddress } from '../own-address.ts';

/** Calls are answered for the top frame of our own page only; events go to every window. */
export function answerCalls(core: Core): void {
  ipcMain.handle(channels.call, (event, name: unknown, input: unknown) => {
    if (!isOwnPage(event)) throw new Error('Calls are answered for the app’s own page only');
    return dispatch(core.handlers, String(name), input);
  });
  core.subscribe((event) => {
    for (const window of BrowserWindow.getAllWindows())
      window.webContents.send(channels.event, event);
  });
}

/** The frame is null once it is gone. */
function isOwnPage({ senderFrame }: Pick<IpcMainInvokeEvent, 'senderFrame'>): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOwnAddress(senderFrame.url);
}
