import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { reading, versionOf, type Connection } from './connection.ts';
import { backupFailed } from './problems.ts';
import { syncFile } from './sync.ts';

const prefixOf = (path: string): string => `${basename(path)}.backup-of-version-`;

/**
 * Copies the profile beside itself and reads the copy back: sound, of the same version and with as many
 * rows in every table.
 *
 * @returns the path of the copy.
 * @throws ProblemError when the copy is not the same.
 */
export function backUp(connection: Connection, path: string): string {
  const backup = join(dirname(path), `${prefixOf(path)}${versionOf(connection)}.sqlite`);
  const unverified = `${backup}.unverified`;
  try {
    rmSync(unverified, { force: true });
    connection.prepare('VACUUM INTO ?').run(unverified);
    const found = reading(unverified, contents);
    if (found !== contents(connection)) throw new Error(`the copy holds ${found}`);
    syncFile(unverified);
    renameSync(unverified, backup);
    return backup;
  } catch (error) {
    throw backupFailed(backup, error instanceof Error ? error.message : String(error));
  }
}

const day = 24 * 60 * 60 * 1000;

/** Makes a backup where the last one is older than a day, so that there is one to restore. */
export function backUpDaily(connection: Connection, path: string, now = Date.now()): void {
  const latest = latestBackup(path);
  if (latest === undefined || now - statSync(latest).mtimeMs > day) backUp(connection, path);
}

/** The newest backup of a profile, if one was made. */
export function latestBackup(path: string): string | undefined {
  const [folder, prefix] = [dirname(path), prefixOf(path)];
  if (!existsSync(folder)) return undefined;
  const version = (name: string): number => parseInt(name.slice(prefix.length), 10);
  const names = readdirSync(folder).filter(
    (name) => name.startsWith(prefix) && name.endsWith('.sqlite'),
  );
  const [latest] = names.sort((a, b) => version(b) - version(a));
  return latest && join(folder, latest);
}

function contents(connection: Connection): string {
  const integrity = connection.pragma('integrity_check(1)', { simple: true });
  const tables = connection
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all() as string[];
  const rows = tables.map((table) => {
    const count = connection.prepare(`SELECT count(*) FROM "${table}"`).pluck().get();
    return `${table}: ${count}`;
  });
  return [`version ${versionOf(connection)}`, `integrity ${integrity}`, ...rows].join(', ');
}
