import { app, BrowserWindow } from 'electron';

/** One app to a profile: a second start brings the window of the first to the front. */
export function isOnlyInstance(): boolean {
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows();
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  return app.requestSingleInstanceLock();
}
