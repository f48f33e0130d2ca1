import { existsSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { latestBackup, restoreProfile } from '../../../src-main/storage/index.ts';
import { nabla } from '../../support/command-line.ts';
import { anAttempt, hashOf, problemOf, profilePath, session } from '../../support/profiles.ts';

/** A profile with one answer in its backup and two in the file, which is then damaged. */
function damagedProfile(damage: (path: string) => void): string {
  const path = profilePath();
  session(path, (profile) => {
    profile.attempts.add(anAttempt());
    profile.backUp();
    profile.attempts.add(anAttempt());
  });
  damage(path);
  return path;
}

const garble = (path: string): void => writeFileSync(path, 'garbage');
const answers = (path: string): number => session(path, ({ attempts }) => attempts.total());

test('the last backup takes the place of a damaged profile, which is kept', () => {
  const path = damagedProfile(garble);
  const { damaged, backup } = restoreProfile(path);
  expect(backup).toBe(latestBackup(path));
  expect(readFileSync(damaged!, 'utf8')).toBe('garbage');
  expect(answers(path)).toBe(1);
});

test('a second damage is kept beside the first', () => {
  const path = damagedProfile(garble);
  const first = restoreProfile(path).damaged;
  writeFileSync(path, '');
  const second = restoreProfile(path).damaged;
  expect(second).not.toBe(first);
  expect([first, second].every((file) => existsSync(file!))).toBe(true);
});

test('the journal of the damaged file is not played into the other', () => {
  const path = damagedProfile((at) => {
    garble(at);
    writeFileSync(`${at}-wal`, 'left');
  });
  const { damaged } = restoreProfile(path);
  expect(readFileSync(`${damaged}-wal`, 'utf8')).toBe('left');
  expect(answers(path)).toBe(1);
});

test('where only the journal is left, too', () => {
  const path = damagedProfile((at) => {
    rmSync(at);
    writeFileSync(`${at}-wal`, 'left');
  });
  expect(restoreProfile(path).damaged).toBeUndefined();
  expect(answers(path)).toBe(1);
});

test('a sound profile is left alone, and so is one without a backup', () => {
  const sound = damagedProfile(() => undefined);
  const before = hashOf(sound);
  expect(problemOf(() => restoreProfile(sound)).code).toBe('profile-sound');
  expect(hashOf(sound)).toBe(before);
  const lone = profilePath();
  garble(lone);
  expect(problemOf(() => restoreProfile(lone)).code).toBe('no-backup');
  expect(readFileSync(lone, 'utf8')).toBe('garbage');
});

test('a damaged backup takes the place of nothing', () => {
  const path = damagedProfile(garble);
  writeFileSync(latestBackup(path)!, 'garbage too');
  expect(problemOf(() => restoreProfile(path)).en).toContain(latestBackup(path));
  expect(readFileSync(path, 'utf8')).toBe('garbage');
});

test('a backup is made once a day', () => {
  const path = damagedProfile(() => undefined);
  const backup = latestBackup(path)!;
  const counted = () => answers(backup);
  session(path, (profile) => profile.backUp());
  expect(counted()).toBe(1);
  const yesterday = Date.now() / 1000 - 25 * 60 * 60;
  utimesSync(backup, yesterday, yesterday);
  session(path, (profile) => profile.backUp());
  expect(counted()).toBe(2);
});

test('the command that the message names does it', async () => {
  const path = damagedProfile(garble);
  const { stderr } = await nabla(['export', '--profile', path, '--out', `${path}.jsonl`]);
  expect(stderr).toContain(`nabla -- restore --profile ${path}`);
  const { code, stdout } = await nabla(['restore', '--profile', path]);
  expect([code, stdout.trim()]).toEqual([0, path]);
  expect(answers(path)).toBe(1);
});
