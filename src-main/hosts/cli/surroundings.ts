import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const fromRoot = (path: string): URL => new URL(`../../../${path}`, import.meta.url);

/** What lies around the command line when it runs from the project's own folder. */
export const surroundings = {
  courseDirectory: fileURLToPath(fromRoot('exercises')),
  rendererDirectory: fileURLToPath(fromRoot('build/out/renderer')),
  compileCache: fileURLToPath(fromRoot('node_modules/.cache/nabla')),
  trainingWorker: fromRoot('src-main/training/worker.ts'),
  version: (): string => {
    const manifest = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8'));
    return (manifest as { version: string }).version;
  },
} as const;
