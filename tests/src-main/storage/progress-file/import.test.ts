import { createHash } from 'node:crypto';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { exportProgress, importProgress } from '../../../../src-main/storage/index.ts';
import { tablesOf } from '../../../../src-main/storage/progress-file/tables.ts';
import { reading } from '../../../../src-main/storage/connection.ts';
import {
  anAttempt,
  hashOf,
  openedProfile,
  profilePath,
  session,
} from '../../../support/profiles.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { filledProfile } from './filled-profile.ts';

function exported(profile = filledProfile()): string {
  const file = join(temporaryFolder(), 'progress.jsonl');
  exportProgress(profile, file);
  return file;
}

/** The problem that an import ends in. */
async function problemOf(file: string, path = profilePath()): Promise<string> {
  const failure: unknown = await importProgress(file, path).catch((error: unknown) => error);
  const { problem } = failure as { problem?: { code: string; message: { en: string } } };
  if (!problem) throw failure as Error;
  expect(problem.message.en).toContain(file);
  return `${problem.code}: ${problem.message.en}`;
}

describe('progress that is exported and imported', () => {
  test('is identical on a clean machine: every row, every byte', async () => {
    const source = filledProfile();
    const file = exported(source);
    const there = profilePath();
    expect(await importProgress(file, there)).toEqual({ profile: there, before: undefined });
    expect(readFileSync(exported(there))).toEqual(readFileSync(file));
    reading(there, (connection) => {
      for (const table of tablesOf(connection)) {
        const rows = connection.prepare(`SELECT count(*) FROM "${table}"`).pluck().get();
        expect(rows, table).toBeGreaterThan(0);
      }
    });
    session(there, ({ attempts, runs, points, models, settings }) => {
      expect(attempts.total()).toBe(2);
      expect(runs.all()).toHaveLength(1);
      expect(points.of(1).map(({ loss }) => loss)).toEqual([1 / 3, Infinity, NaN]);
      expect(models.read(1)).toHaveLength(300);
      expect(settings.read()).toEqual({ language: 'ko', theme: 'dark' });
    });
    reading(there, (connection) =>
      expect(connection.pragma('integrity_check', { simple: true })).toBe('ok'),
    );
  });

  test('keeps the profile that was there under another name', async () => {
    const path = profilePath();
    session(path, (profile) => profile.attempts.add(anAttempt({ exercise: 'older' })));
    const { before } = await importProgress(exported(), path);
    session(before!, ({ attempts }) =>
      expect(attempts.newest(9)).toMatchObject([{ exercise: 'older' }]),
    );
    session(path, ({ attempts }) => expect(attempts.total()).toBe(2));
  });

  test('of an older version comes up to date', async () => {
    const { sha256, lines } = versionOne([
      '{"table":"attempts","row":{"id":1,"exercise":"ds-db","variant":0,"answer":"{}","verdict":"{\\"status\\":\\"graded\\",\\"earned\\":1,\\"outOf\\":1,\\"parts\\":[]}","earned":1,"out_of":1,"at":5,"language":null}}',
    ]);
    const file = join(temporaryFolder(), 'old.jsonl');
    writeFileSync(file, `${lines}{"rows":1,"sha256":"${sha256}"}\n`);
    const there = profilePath();
    await importProgress(file, there);
    session(there, ({ attempts, runs }) => {
      expect(attempts.newest(1)).toMatchObject([{ at: 5 }]);
      expect(runs.all()).toEqual([]);
    });
  });
});

/** What version 1 of the profile would have exported. */
function versionOne(rows: readonly string[]) {
  const lines = ['{"format":"nabla-progress","version":1}', ...rows]
    .map((row) => `${row}\n`)
    .join('');
  return { lines, sha256: createHash('sha256').update(lines).digest('hex') };
}

describe('an import that does not succeed changes nothing', () => {
  const altered = (change: (text: string) => string | Buffer): string => {
    const file = exported();
    writeFileSync(file, change(readFileSync(file, 'utf8')));
    return file;
  };

  test.each<[string, (text: string) => string | Buffer, RegExp]>([
    ['empty', () => '', /^progress-cut/],
    ['garbage', () => 'garbage', /line 1/],
    ['a database', () => readFileSync(filledProfile()), /line 1/],
    ['cut between two lines', (text) => text.replace(/[^\n]+\n$/, ''), /^progress-cut/],
    ['cut within a line', (text) => text.slice(0, -200), /line \d+/],
    ['changed in one number', (text) => text.replace('"at":5', '"at":6'), /not those that were/],
    ['with a row too many', (text) => text.replace(/(\{"table":"drafts.*\n)/, '$1$1'), /UNIQUE/],
    ['of a newer version', (text) => text.replace(/"version":\d+/, '"version":99'), /format 99/],
    [
      'with an unknown table',
      (text) => text.replace('"table":"drafts"', '"table":"sqlite_schema"'),
      /no table sqlite_schema/,
    ],
    [
      'with an unknown column',
      (text) => text.replace('"at":5', '"at\\" , (SELECT 1)":5'),
      /no column/,
    ],
    [
      'with a key that reaches into objects',
      (text) => text.replace('"at":5', '"__proto__":5'),
      /__proto__ is not allowed/,
    ],
    [
      'with such a key within an answer',
      (text) => text.replace(String.raw`{\"text\":\"u\"}`, String.raw`{\"constructor\":\"u\"}`),
      /constructor is not allowed/,
    ],
    [
      'with a status that no run has',
      (text) => text.replace('"status":"queued"', '"status":"flying"'),
      /CHECK/,
    ],
    [
      'with points of a run that is not there',
      (text) => text.replace('"table":"models","row":{"run":1', '"table":"models","row":{"run":77'),
      /not those that were|refer to nothing/,
    ],
    ['with a line after its end', (text) => `${text}{}\n`, /after the end/],
  ])('%s', async (_, change, reason) => {
    const path = profilePath();
    session(path, (profile) => profile.attempts.add(anAttempt()));
    const before = hashOf(path);
    expect(await problemOf(altered(change), path)).toMatch(reason);
    expect(hashOf(path)).toBe(before);
    expect(readdirSync(dirname(path))).toEqual(['profile.sqlite']);
  });

  test('while another Nabla has the profile open', async () => {
    const path = profilePath();
    openedProfile(path);
    const file = exported();
    const failure: unknown = await importProgress(file, path).catch((error: unknown) => error);
    expect(failure).toMatchObject({ problem: { code: 'profile-busy' } });
  });

  test('by SIGKILL at any instant: the old or the new is there, whole', async () => {
    const path = profilePath();
    session(path, (profile) => profile.attempts.add(anAttempt()));
    const file = exported();
    for (const patience of [0, 5, 20, 45, 80]) {
      const importer = fork(join(import.meta.dirname, 'importer.ts'), [file, path], {
        silent: true,
      });
      onTestFinished(() => void importer.kill('SIGKILL'));
      await once(importer, 'message');
      setTimeout(() => importer.kill('SIGKILL'), patience);
      await once(importer, 'exit');
      expect(existsSync(path)).toBe(true);
      session(path, ({ attempts }) => expect([1, 2]).toContain(attempts.total()));
    }
  }, 60_000);
});
