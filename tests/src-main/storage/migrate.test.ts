import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { reading, versionOf } from '../../../src-main/storage/connection.ts';
import type { Migration } from '../../../src-main/storage/migrate.ts';
import { migrations } from '../../../src-main/storage/migrations/index.ts';
import { openDatabase } from '../../../src-main/storage/open.ts';
import { defaultExperiment } from '../../../src-main/training/experiment/default-experiment.ts';
import { anAttempt, profilePath, session } from '../../support/profiles.ts';
import { futureMigrations, newest } from './future-migrations.ts';

const failing: Migration = {
  version: migrations.length + 1,
  name: 'failing',
  up(connection) {
    connection.exec('DROP TABLE attempts');
    throw new Error('in the middle');
  },
};

const filled = (): string => {
  const path = profilePath();
  session(path, (profile) => {
    profile.attempts.add(anAttempt());
    profile.drafts.write('ds-db', 0, { text: 'u' }, 1);
  });
  return path;
};

describe('migrations', () => {
  test('are numbered from 1 without gaps', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, i) => i + 1));
  });

  test.each(migrations)('a file of version $version opens with all rows', ({ version }) => {
    const path = profilePath();
    const old = openDatabase(path, migrations.slice(0, version));
    old.exec(`INSERT INTO attempts (exercise, variant, answer, verdict, earned, out_of, at)
      VALUES ('ds-db', 0, '{}', '{"status":"graded","earned":1,"outOf":1,"parts":[]}', 1, 1, 5)`);
    old.close();
    session(path, (profile) => expect(profile.attempts.newest(1)).toMatchObject([{ at: 5 }]));
  });

  test('a run that version 1 left unfinished can be gone on with; others are as they were', () => {
    const path = profilePath();
    const old = openDatabase(path, migrations.slice(0, 1));
    const interrupted = JSON.stringify({ code: 'interrupted', message: { en: 'e', ko: 'k' } });
    const broken = JSON.stringify({ code: 'non-finite', message: { en: 'e', ko: 'k' } });
    const insert =
      old.prepare(`INSERT INTO runs (id, experiment, status, started_at, total_steps, problem)
      VALUES (?, ?, ?, 1, 9, ?)`);
    const experiment = JSON.stringify(defaultExperiment('english'));
    insert.run(2, experiment, 'running', null);
    insert.run(4, experiment, 'failed', interrupted);
    insert.run(5, experiment, 'failed', broken);
    insert.run(7, experiment, 'finished', null);
    old.exec("INSERT INTO models (run, bytes) VALUES (7, x'0102')");
    old.close();
    session(path, ({ runs, models }) => {
      expect(runs.all().map(({ id, status }) => [id, status])).toEqual([
        [7, 'finished'],
        [5, 'failed'],
        [4, 'interrupted'],
        [2, 'interrupted'],
      ]);
      expect(runs.find(4)).not.toHaveProperty('problem');
      expect(models.read(7)).toHaveLength(2);
      expect(runs.add(defaultExperiment('english'), 1, 9)).toBe(8);
    });
  });

  test('one that throws leaves the version before it, with every row', () => {
    const path = filled();
    expect(() => openDatabase(path, [...migrations, failing])).toThrow('in the middle');
    session(path, (profile) => expect(profile.attempts.total()).toBe(1));
    reading(path, (connection) => expect(versionOf(connection)).toBe(migrations.length));
  });

  test('one that leaves a foreign key pointing nowhere is taken back', () => {
    const orphaning: Migration = {
      ...failing,
      up: (connection) => {
        connection.exec("INSERT INTO models (run, bytes) VALUES (77, x'00')");
      },
    };
    const path = filled();
    expect(() => openDatabase(path, [...migrations, orphaning])).toThrow(
      /1 rows whose foreign key/,
    );
    session(path, (profile) => expect(profile.models.read(77)).toBeUndefined());
  });

  test('one that rebuilds a table keeps what hangs on it', () => {
    const rebuilding: Migration = {
      ...failing,
      up: (connection) =>
        connection.exec(`
          CREATE TABLE rebuilt AS SELECT * FROM runs;
          DROP TABLE runs;
          CREATE TABLE runs (id INTEGER PRIMARY KEY, experiment TEXT) STRICT;
          INSERT INTO runs SELECT id, experiment FROM rebuilt;
          DROP TABLE rebuilt;
        `),
    };
    const path = profilePath();
    const old = openDatabase(path);
    old.exec(`
      INSERT INTO runs (id, experiment, status, started_at, total_steps) VALUES (5, '{}', 'failed', 1, 1);
      INSERT INTO models (run, bytes) VALUES (5, x'0102');
    `);
    old.close();
    const connection = openDatabase(path, [...migrations, rebuilding]);
    expect(connection.prepare('SELECT run FROM models').pluck().all()).toEqual([5]);
    expect(connection.pragma('foreign_keys', { simple: true })).toBe(1);
    connection.close();
  });

  test('make a backup before each step of an existing file, and none of a new one', () => {
    const path = filled();
    openDatabase(path, futureMigrations(2)).close();
    for (const version of [newest, newest + 1]) {
      const backup = `${path}.backup-of-version-${version}.sqlite`;
      reading(backup, (connection) => {
        expect(versionOf(connection)).toBe(version);
        expect(connection.prepare('SELECT count(*) FROM attempts').pluck().get()).toBe(1);
        expect(connection.prepare('SELECT count(*) FROM drafts').pluck().get()).toBe(1);
      });
    }
    const fresh = profilePath();
    openDatabase(fresh, futureMigrations(2)).close();
    expect(existsSync(`${fresh}.backup-of-version-${newest}.sqlite`)).toBe(false);
  });
});
