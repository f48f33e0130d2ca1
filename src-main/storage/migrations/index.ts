import type { Migration } from '../migrate.ts';
import { firstProfile } from './001-first-profile.ts';
import { checkpoints } from './002-checkpoints.ts';

/** Every step of the format, oldest first; only ever append. */
export const migrations: readonly Migration[] = [firstProfile, checkpoints];
