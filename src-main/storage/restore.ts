import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { ProblemError } from '../contract/problem.ts';
import { latestBackup } from './backup.ts';
import { checkFile } from './check-file.ts';
import { keepAs } from './keep.ts';
import { migrations } from './migrations/index.ts';
import { noBackup, profileSound } from './problems.ts';
import { syncFile, syncFolderOf } from './sync.ts';

export interface Restored {
  readonly profile: string;
  /** The backup that took its place. */
  readonly backup: string;
  /** Where the damaged file is kept; absent where only its journal was there. */
  readonly damaged?: string | undefined;
}

/**
 * Puts the last verified backup in the place of a damaged profile, which is kept beside it.
 *
 * @throws ProblemError when the profile is not damaged, or there is no sound backup.
 */
export function restoreProfile(path: string): Restored {
  if (!isDamaged(path)) throw profileSound(path);
  const backup = latestBackup(path);
  if (!backup) throw noBackup(path);
  checkFile(backup, migrations.length);
  const draft = `${path}.restoring-${process.pid}`;
  try {
    copyFileSync(backup, draft);
    syncFile(draft);
    const damaged = existsSync(path) ? keepAs(path, 'damaged') : undefined;
    // The journal of the damaged file must not be played into the other one.
    if (existsSync(`${path}-wal`)) renameSync(`${path}-wal`, `${damaged ?? `${path}.damaged`}-wal`);
    renameSync(draft, path);
    syncFolderOf(path);
    return { profile: path, backup, damaged };
  } finally {
    rmSync(draft, { force: true });
  }
}

/** @throws ProblemError when the file is of no use for another reason: in use, newer, another program's. */
function isDamaged(path: string): boolean {
  if (!existsSync(path) && !existsSync(`${path}-wal`)) return false;
  try {
    checkFile(path, migrations.length);
    return false;
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === 'profile-damaged') return true;
    throw error;
  }
}
