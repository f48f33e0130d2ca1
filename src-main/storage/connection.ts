import { rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { profileBusy, profileUnwritable } from './problems.ts';

export type Connection = Database.Database;

/** Written into the header of every profile, so that another program's database is not taken for one. */
export const applicationId = 0x4e41424c; // "NABL"

/**
 * Opens a profile for writing, with what every connection needs: write-ahead log, a sync for every
 * transaction (better-sqlite3 falls back to NORMAL when it reopens a WAL file), foreign keys, and the
 * file to itself until it is closed.
 *
 * @throws ProblemError when another process has it open or it cannot be written.
 */
export function openConnection(path: string): Connection {
  return explaining(path, () => {
    const connection = new Database(path, { timeout: 250 });
    try {
      connection.pragma('locking_mode = EXCLUSIVE');
      connection.pragma('journal_mode = WAL');
      connection.pragma('synchronous = FULL');
      connection.pragma('foreign_keys = ON');
      connection.exec('BEGIN IMMEDIATE; COMMIT');
      // An owner keeps the index of its log in memory; a shared one can only be left from before.
      rmSync(`${path}-shm`, { force: true });
      return connection;
    } catch (error) {
      connection.close();
      throw error;
    }
  });
}

/** Reads from a profile that must not be changed: a check before opening, a backup to verify. */
export function reading<T>(path: string, read: (connection: Connection) => T): T {
  return explaining(path, () => {
    const connection = new Database(path, { readonly: true, fileMustExist: true, timeout: 250 });
    try {
      return read(connection);
    } finally {
      connection.close();
    }
  });
}

export const versionOf = (connection: Connection): number =>
  connection.pragma('user_version', { simple: true }) as number;

export const isSqliteError = (error: unknown): error is Error & { code: string } =>
  error instanceof Database.SqliteError;

function explaining<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!isSqliteError(error)) throw error;
    if (/^SQLITE_(BUSY|LOCKED)/.test(error.code)) throw profileBusy(path);
    if (/^SQLITE_(CANTOPEN|READONLY|PERM|FULL|IOERR)/.test(error.code))
      throw profileUnwritable(path, error.message);
    throw error;
  }
}
