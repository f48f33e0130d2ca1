import {
  copyFileSync,
  existsSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../../src-main/storage/open.ts';
import { openProfile } from '../../../src-main/storage/index.ts';
import { anAttempt, hashOf, problemOf, profilePath, session } from '../../support/profiles.ts';
import { futureMigrations, newest } from './future-migrations.ts';

function filledProfile(): string {
  const path = profilePath();
  session(path, (profile) => {
    for (let i = 0; i < 200; i += 1) profile.attempts.add(anAttempt());
  });
  return path;
}

const damages: Record<string, (path: string) => void> = {
  'a zero-byte file': (path) => writeFileSync(path, ''),
  'a file of a few bytes': (path) => writeFileSync(path, 'SQLite'),
  garbage: (path) => writeFileSync(path, Buffer.alloc(50_000, 'garbage ')),
  'garbage with the right beginning': (path) =>
    writeFileSync(path, Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(9000, 7)])),
  'a truncated file': (path) => truncateSync(path, 20_000),
  'a file with a bad page': (path) => {
    const bytes = readFileSync(path);
    bytes.fill(0xff, 2 * 4096, 3 * 4096);
    writeFileSync(path, bytes);
  },
};

describe('a damaged profile is refused and kept', () => {
  test.each(Object.entries(damages))('%s', (_, damage) => {
    const path = filledProfile();
    damage(path);
    const before = hashOf(path);
    const { code, en, ko } = problemOf(() => openProfile(path));
    expect(code).toBe('profile-damaged');
    expect(en).toContain(path);
    expect(ko).toContain(path);
    expect(hashOf(path)).toBe(before);
  });

  test('a journal whose file is gone', () => {
    const path = profilePath();
    writeFileSync(`${path}-wal`, 'left');
    expect(problemOf(() => openProfile(path)).code).toBe('profile-damaged');
    expect(existsSync(path)).toBe(false);
  });

  test('the last verified backup is named, and holds what the profile held', () => {
    const path = filledProfile();
    openDatabase(path, futureMigrations(2)).close();
    writeFileSync(path, 'garbage');
    const { en } = problemOf(() => openDatabase(path, futureMigrations(2)));
    const backup = `${path}.backup-of-version-${newest + 1}.sqlite`;
    expect(en).toContain(backup);
    rmSync(path);
    copyFileSync(backup, path);
    const connection = openDatabase(path, futureMigrations(2));
    expect(connection.prepare('SELECT count(*) FROM attempts').pluck().get()).toBe(200);
    connection.close();
  });
});

describe('a file that is not for this version is refused and not written', () => {
  test('from a newer Nabla', () => {
    const path = filledProfile();
    openDatabase(path, futureMigrations(1)).close();
    const before = hashOf(path);
    const { code, en } = problemOf(() => openProfile(path));
    expect(code).toBe('profile-newer');
    expect(en).toContain(`format ${newest + 1}; this one knows up to ${newest}`);
    expect(hashOf(path)).toBe(before);
  });

  test('from a newer Nabla that was killed before its journal was written back', () => {
    const path = filledProfile();
    const newer = new Database(path);
    newer.pragma(`user_version = ${newest + 1}`);
    const killed = profilePath();
    copyFileSync(path, killed);
    copyFileSync(`${path}-wal`, `${killed}-wal`);
    newer.close();
    const before = hashOf(killed);
    expect(problemOf(() => openProfile(killed)).code).toBe('profile-newer');
    expect(hashOf(killed)).toBe(before);
  });

  test('from another program', () => {
    const path = profilePath();
    const other = new Database(path);
    other.exec('CREATE TABLE recipes (name TEXT)');
    other.close();
    const before = hashOf(path);
    expect(problemOf(() => openProfile(path)).code).toBe('profile-foreign');
    expect(hashOf(path)).toBe(before);
  });
});

describe('a place where no profile can be is named', () => {
  test.each([
    ['a folder', (path: string) => dirname(path)],
    ['a path that leads through a file', (path: string) => join(path, 'profile.sqlite')],
  ])('%s', (_, place) => {
    const path = place(filledProfile());
    const { code, en, ko } = problemOf(() => openProfile(path));
    expect(code).toBe('profile-unwritable');
    expect(en).toContain(path);
    expect(ko).toContain(path);
  });
});
