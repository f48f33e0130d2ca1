import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { ProblemError } from '../contract/problem.ts';
import { backUp } from './backup.ts';
import { checkFile } from './check-file.ts';
import { openConnection, type Connection } from './connection.ts';
import { makeFolder } from './make-folder.ts';
import { migrate, type Migration } from './migrate.ts';
import { migrations as shipped } from './migrations/index.ts';
import { profileUnwritable } from './problems.ts';
import { profileOf, type Profile } from './profile.ts';
import { syncFolderOf } from './sync.ts';

/**
 * Opens a profile, or begins one where there is no file. An older file is brought up to date, each step
 * after a verified backup; a damaged, foreign or newer one is refused and stays as it is.
 *
 * @throws ProblemError that names the file and the mend.
 */
export const openProfile = (path: string): Profile => profileOf(openDatabase(path), path);

/** The connection of {@link openProfile}, with other migrations where a test needs them. */
export function openDatabase(path: string, migrations: readonly Migration[] = shipped): Connection {
  const isThere = existsSync(path) || existsSync(`${path}-wal`);
  if (!isThere) begin(path, migrations);
  checkFile(path, migrations.at(-1)?.version ?? 0);
  const connection = openConnection(path);
  try {
    migrate(connection, migrations, () => backUp(connection, path));
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Writes a complete new profile beside the path and moves it there, so that no half of one is ever found. */
function begin(path: string, migrations: readonly Migration[]): void {
  const draft = `${path}.new-${process.pid}`;
  try {
    makeFolder(dirname(path));
    const connection = openConnection(draft);
    migrate(connection, migrations);
    connection.close();
    if (existsSync(path)) return;
    renameSync(draft, path);
    syncFolderOf(path);
  } catch (error) {
    throw error instanceof ProblemError ? error : profileUnwritable(path, reasonOf(error));
  } finally {
    if (existsSync(draft)) rmSync(draft);
  }
}

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
