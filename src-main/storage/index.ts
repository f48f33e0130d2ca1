export { openProfile } from './open.ts';
export type { Attempt, StoredAttempt } from './attempts.ts';
export type { ImportedCorpus } from './corpora.ts';
export type { Profile } from './profile.ts';
export type { RunEnd } from './runs.ts';
