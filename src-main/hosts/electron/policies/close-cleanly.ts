import { app } from 'electron';
import type { Core } from '../../../services/index.ts';

/** The app ends with its window, after runs have stopped and the profile is closed. */
export function closeCleanly(core: Core): void {
  let isClosed = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void core.close().finally(() => {
      isClosed = true;
      app.quit();
    });
  });
}
