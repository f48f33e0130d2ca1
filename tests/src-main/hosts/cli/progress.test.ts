import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nabla } from '../../../support/command-line.ts';
import { anAttempt, profilePath, session } from '../../../support/profiles.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const answered = (exercise: string): string => {
  const path = profilePath();
  session(path, (profile) => profile.attempts.add(anAttempt({ exercise })));
  return path;
};

test('progress goes from one machine to another, and the one that was there is kept', async () => {
  const [mine, theirs] = [answered('mine'), answered('theirs')];
  const file = join(temporaryFolder(), 'progress.jsonl');
  const written = await nabla(['export', '--profile', mine, '--out', file, '--json']);
  expect([written.code, written.json()]).toEqual([0, [{ file, rows: 1 }]]);

  const { code, stdout, stderr } = await nabla(['import', file, '--profile', theirs]);
  expect([code, stdout.trim()]).toEqual([0, theirs]);
  const before = `${theirs}.before-import-1.sqlite`;
  expect(stderr).toContain(before);
  session(theirs, ({ attempts }) =>
    expect(attempts.newest(2)).toMatchObject([{ exercise: 'mine' }]),
  );
  session(before, ({ attempts }) =>
    expect(attempts.newest(2)).toMatchObject([{ exercise: 'theirs' }]),
  );
});

test('an export never overwrites a file', async () => {
  const file = join(temporaryFolder(), 'taken.jsonl');
  writeFileSync(file, 'precious');
  const { code, stderr } = await nabla(['export', '--profile', answered('a'), '--out', file]);
  expect([code, readFileSync(file, 'utf8')]).toEqual([2, 'precious']);
  expect(stderr).toContain(file);
});

test.each([
  ['en', 'is not as Nabla writes it'],
  ['ko', '형식과 다릅니다'],
])('a file that is something else is refused by name, in %s', async (language, reason) => {
  const file = join(temporaryFolder(), 'photo.jsonl');
  writeFileSync(file, Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]));
  const words = ['import', file, '--profile', answered('a'), '--lang', language];
  const { code, stdout, stderr } = await nabla(words);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(file);
  expect(stderr).toContain(reason);
});

test('a profile or a file that is not there is named', async () => {
  const missing = join(temporaryFolder(), 'nothing.sqlite');
  const none = await nabla(['export', '--profile', missing]);
  expect([none.code, none.stderr]).toEqual([2, expect.stringContaining(missing)]);
  const file = join(temporaryFolder(), 'nothing.jsonl');
  const nothing = await nabla(['import', file, '--profile', answered('a')]);
  expect([nothing.code, nothing.stderr]).toEqual([2, expect.stringContaining(file)]);
});
