import { app } from 'electron';
import { openOutside } from './open-outside.ts';

/** The page opens no windows of its own. */
export function denyWindows(): void {
  app.on('web-contents-created', (_, contents) => {
    contents.setWindowOpenHandler(({ url }) => {
      openOutside(url);
      return { action: 'deny' };
    });
  });
}
