import { createReadStream, existsSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { openConnection, type Connection } from '../connection.ts';
import { syncFile, syncFolderOf } from '../sync.ts';
import { keepAs } from '../keep.ts';
import { makeFolder } from '../make-folder.ts';
import { migrate, type Migration } from '../migrate.ts';
import { migrations as shipped } from '../migrations/index.ts';
import { openDatabase } from '../open.ts';
import { profileOf } from '../profile.ts';
import { progressCut, progressInconsistent, progressNewer } from './problems.ts';
import { insertProgress, versionIn } from './read.ts';

/** What an import has done. */
export interface Imported {
  readonly profile: string;
  /** Where the profile that was there before is kept. */
  readonly before?: string | undefined;
}

/**
 * Makes a progress file the profile at a path. It is written and read back beside it first, so that an
 * import that fails or is interrupted leaves what was there; a profile that was there is kept under
 * another name.
 *
 * @throws ProblemError when the file cannot be imported, or the profile there is in use.
 */
export async function importProgress(file: string, path: string): Promise<Imported> {
  const draft = `${path}.importing-${process.pid}`;
  makeFolder(dirname(path));
  try {
    const isThere = existsSync(path) || existsSync(`${path}-wal`);
    if (isThere) openDatabase(path).close(); // refused while another host has it open
    await writeDraft(file, draft);
    const before = isThere ? keepAs(path, 'before-import') : undefined;
    renameSync(draft, path);
    syncFolderOf(path);
    return { profile: path, before };
  } finally {
    for (const end of ['', '-wal', '-shm']) rmSync(`${draft}${end}`, { force: true });
  }
}

async function writeDraft(file: string, draft: string): Promise<void> {
  const migrations = migrationsUpTo(file, await firstLine(file));
  const connection = openConnection(draft);
  try {
    migrate(connection, migrations);
    connection.pragma('foreign_keys = OFF'); // rows come table by table; they are checked together
    connection.exec('BEGIN IMMEDIATE');
    await insertProgress(connection, file, linesOf(file));
    connection.exec('COMMIT');
    migrate(connection, shipped);
    readBack(file, connection, draft);
  } finally {
    connection.close();
  }
  syncFile(draft);
}

function migrationsUpTo(file: string, first: string): readonly Migration[] {
  const version = versionIn(file, first);
  const newest = shipped.length;
  if (version > newest) throw progressNewer(file, version, newest);
  return shipped.slice(0, version);
}

/** Reads everything as the app will: what it cannot read must not take the place of what it can. */
function readBack(file: string, connection: Connection, path: string): void {
  const { attempts, runs, corpora, wordVectors, settings } = profileOf(connection, path);
  try {
    const broken = connection.pragma('foreign_key_check') as unknown[];
    if (broken.length > 0) throw new Error(`${broken.length} rows refer to nothing`);
    attempts.newest(attempts.total());
    runs.all();
    corpora.all();
    for (const { id } of wordVectors.all()) wordVectors.find(id);
    settings.read();
  } catch (error) {
    throw progressInconsistent(file, error instanceof Error ? error.message : String(error));
  }
}

const linesOf = (file: string): AsyncIterable<string> =>
  createInterface({ input: createReadStream(file), crlfDelay: Infinity });

async function firstLine(file: string): Promise<string> {
  for await (const line of linesOf(file)) return line;
  throw progressCut(file);
}
