import type { Migration } from '../migrate.ts';
import { firstProfile } from './001-first-profile.ts';
import { checkpoints } from './002-checkpoints.ts';
import { wordVectors } from './003-word-vectors.ts';
import { layersOfPoints } from './004-layers-of-points.ts';

/** Every step of the format, oldest first; only ever append. */
export const migrations: readonly Migration[] = [
  firstProfile,
  checkpoints,
  wordVectors,
  layersOfPoints,
];
