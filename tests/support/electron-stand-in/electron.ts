import { WebContents } from './web-contents.ts';

/** What `import … from 'electron'` gives the main script. */
export { app } from './app.ts';
export { BrowserWindow } from './browser-window.ts';
export { Menu, dialog, nativeTheme, screen, shell } from './desktop.ts';
export { ipcMain } from './ipc-main.ts';
export { net } from './net.ts';
export { protocol } from './protocol.ts';
export { session } from './session.ts';

export const webContents = {
  getAllWebContents: (): WebContents[] => WebContents.all(),
  fromId: (id: number) => WebContents.all().find((contents) => contents.id === id),
  fromDevToolsTargetId: (targetId: string) => WebContents.ofTarget(targetId),
};
