import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { openDatabase } from '../open.ts';
import { syncFolderOf } from '../sync.ts';
import { progressLines } from './write.ts';

/**
 * Writes everything that a profile holds into a new file; returns the number of rows.
 *
 * @throws ProblemError when the profile cannot be opened.
 */
export function exportProgress(profile: string, file: string): number {
  const connection = openDatabase(profile);
  const draft = `${file}.new-${process.pid}`;
  try {
    const rows = writeLines(draft, progressLines(connection));
    renameSync(draft, file);
    syncFolderOf(file);
    return rows;
  } finally {
    connection.close();
    rmSync(draft, { force: true });
  }
}

/** Returns how many lines stand between the first and the last. */
function writeLines(file: string, lines: Iterable<string>): number {
  const handle = openSync(file, 'wx');
  try {
    let count = 0;
    for (const line of lines) {
      writeSync(handle, line);
      count += 1;
    }
    fsyncSync(handle);
    return count - 2;
  } finally {
    closeSync(handle);
  }
}
