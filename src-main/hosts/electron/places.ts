import { app } from 'electron';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Where the built app finds its parts; this file is bundled into `build/out/main`. */
export const places = {
  preload: join(import.meta.dirname, '../preload/preload.cjs'),
  renderer: join(import.meta.dirname, '../renderer'),
  trainingWorker: pathToFileURL(join(import.meta.dirname, 'training-worker.js')),
  /** Beside the packed app, so that a teacher can look at it; in the project otherwise. */
  course: (): string =>
    join(app.isPackaged ? process.resourcesPath : app.getAppPath(), 'exercises'),
} as const;
