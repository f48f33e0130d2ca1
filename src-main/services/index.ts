export { createCore, type Core, type CoreOptions } from './core.ts';
export type { Listener } from './events.ts';
export { latestBackup, restoreProfile, type Restored } from '../storage/index.ts';
export type { Handlers } from './handlers.ts';
