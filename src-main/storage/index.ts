export { latestBackup } from './backup.ts';
export { openProfile } from './open.ts';
export { exportProgress } from './progress-file/export.ts';
export { importProgress, type Imported } from './progress-file/import.ts';
export type { Attempt, StoredAttempt } from './attempts.ts';
export type { ImportedCorpus } from './corpora.ts';
export type { Profile } from './profile.ts';
export { restoreProfile, type Restored } from './restore.ts';
export type { RunEnd } from './runs.ts';
