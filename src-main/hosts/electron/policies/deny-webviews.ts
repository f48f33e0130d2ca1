import { app } from 'electron';

/** No page is embedded in ours. */
export function denyWebviews(): void {
  app.on('web-contents-created', (_, contents) => {
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}
