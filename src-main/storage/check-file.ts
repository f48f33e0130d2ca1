import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import { latestBackup } from './backup.ts';
import { applicationId, isSqliteError, reading, versionOf } from './connection.ts';
import { profileDamaged, profileForeign, profileNewer, profileUnwritable } from './problems.ts';

const signature = 'SQLite format 3\0';
/** Offsets in the header of every SQLite file: https://www.sqlite.org/fileformat.html */
const headerSize = 100;
const versionAt = 60;
const applicationAt = 68;

/**
 * Makes sure that an existing file is a whole profile which this version can read, without writing to it.
 *
 * @throws ProblemError `profile-damaged`, `profile-foreign`, `profile-newer`, `profile-busy` or `profile-unwritable`.
 */
export function checkFile(path: string, newest: number): void {
  const damaged = (en: string, ko: string) => profileDamaged(path, { en, ko }, latestBackup(path));
  if (!existsSync(path))
    throw damaged(
      'its journal is there, the file itself is missing',
      '저널만 있고 파일은 없습니다',
    );
  const header = readHeader(path);
  if (header.length === 0) throw damaged('it is empty', '비어 있습니다');
  if (header.length < headerSize || header.toString('latin1', 0, 16) !== signature)
    throw damaged(
      'it does not begin as a database does',
      '데이터베이스 파일의 시작 부분이 아닙니다',
    );
  // The header on disk may lag behind the journal, but it is never ahead of it.
  const version = header.readUInt32BE(versionAt);
  if (header.readUInt32BE(applicationAt) === applicationId && version > newest)
    throw profileNewer(path, version, newest);
  const found = probe(path, damaged);
  if (found.soundness !== 'ok') throw damaged(found.soundness, found.soundness);
  if (found.application !== applicationId) throw profileForeign(path);
  if (found.version > newest) throw profileNewer(path, found.version, newest);
}

function probe(path: string, damaged: (en: string, ko: string) => Error) {
  try {
    return reading(path, (connection) => ({
      soundness: String(connection.pragma('quick_check(1)', { simple: true })),
      application: connection.pragma('application_id', { simple: true }),
      version: versionOf(connection),
    }));
  } catch (error) {
    throw isSqliteError(error) ? damaged(error.message, error.message) : error;
  }
}

function readHeader(path: string): Buffer {
  try {
    const file = openSync(path, 'r');
    try {
      const header = Buffer.alloc(headerSize);
      return header.subarray(0, readSync(file, header, 0, headerSize, 0));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw profileUnwritable(path, error instanceof Error ? error.message : String(error));
  }
}
