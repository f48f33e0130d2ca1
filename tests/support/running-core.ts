import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createCore, type Core, type CoreOptions } from '../../src-main/services/index.ts';
import { temporaryFolder } from './temporary-folder.ts';

const fromRoot = (path: string): URL => new URL(`../../${path}`, import.meta.url);

/** A core with a profile of its own and the built-in course; closed when the test ends. */
export function runningCore(options: Partial<CoreOptions> = {}): Core {
  const core = createCore({
    host: 'web',
    version: '0.0.0',
    profilePath: join(temporaryFolder(), 'profile.sqlite'),
    courseDirectory: join(import.meta.dirname, '../../exercises'),
    trainingWorker: fromRoot('src-main/training/worker.ts'),
    ...options,
  });
  onTestFinished(() => core.close());
  return core;
}
