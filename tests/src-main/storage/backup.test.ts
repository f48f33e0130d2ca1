import { mkdirSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { backUp, latestBackup } from '../../../src-main/storage/backup.ts';
import { reading, versionOf, type Connection } from '../../../src-main/storage/connection.ts';
import { openDatabase } from '../../../src-main/storage/open.ts';
import { anAttempt, problemOf, profilePath, session } from '../../support/profiles.ts';
import { futureMigrations, newest } from './future-migrations.ts';

function opened(path: string): Connection {
  const connection = openDatabase(path);
  onTestFinished(() => void connection.close());
  return connection;
}

function filled(): string {
  const path = profilePath();
  session(path, (profile) => profile.attempts.add(anAttempt()));
  return path;
}

test('a backup is a profile of its own, with all that is written so far', () => {
  const path = filled();
  const backup = backUp(opened(path), path);
  expect(latestBackup(path)).toBe(backup);
  session(backup, (profile) => expect(profile.attempts.total()).toBe(1));
});

test('the latest backup is the one of the highest version', () => {
  const path = filled();
  openDatabase(path, futureMigrations(10)).close();
  expect(latestBackup(path)).toBe(`${path}.backup-of-version-${newest + 9}.sqlite`);
  expect(latestBackup(profilePath())).toBeUndefined();
});

test('a copy that lacks rows is no backup', () => {
  const path = filled();
  const [connection, empty] = [opened(path), opened(profilePath())];
  const forgetful = new Proxy(connection, {
    get(target, key: keyof Connection) {
      if (key === 'prepare')
        return (sql: string) => (sql.startsWith('VACUUM') ? empty : target).prepare(sql);
      const value: unknown = Reflect.get(target, key);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
  expect(problemOf(() => backUp(forgetful, path)).code).toBe('backup-failed');
  expect(latestBackup(path)).toBeUndefined();
});

test('where no backup can be written the profile stays at its version', () => {
  const path = filled();
  mkdirSync(`${path}.backup-of-version-${newest}.sqlite.unverified`);
  const { code, en, ko } = problemOf(() => openDatabase(path, futureMigrations(1)));
  expect(code).toBe('backup-failed');
  expect(en).toContain(path);
  expect(ko).toContain(path);
  reading(path, (connection) => expect(versionOf(connection)).toBe(newest));
});
