import { app } from 'electron';
import { isOwnAddress } from '../own-address.ts';
import { openOutside } from './open-outside.ts';

/** The window shows our own page and nothing else; a link that leads out opens in the browser. */
export function denyNavigation(): void {
  app.on('web-contents-created', (_, contents) => {
    contents.on('will-navigate', (event) => {
      if (isOwnAddress(event.url)) return;
      event.preventDefault();
      openOutside(event.url);
    });
    contents.on('will-redirect', (event) => {
      if (!isOwnAddress(event.url)) event.preventDefault();
    });
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame) event.preventDefault();
    });
  });
}
