import { readFileSync, writeFileSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import type { Language } from '../../../../src-main/contract/localized.ts';
import { openOrRestore } from '../../../../src-main/hosts/cli/offer-backup.ts';
import { openProfile } from '../../../../src-main/storage/index.ts';
import { anAttempt, profilePath, session } from '../../../support/profiles.ts';

/** A profile whose file is garbage, with one answer in its backup. */
function damagedProfile({ hasBackup = true } = {}): string {
  const path = profilePath();
  session(path, (profile) => {
    profile.attempts.add(anAttempt());
    if (hasBackup) profile.backUp();
  });
  writeFileSync(path, 'garbage');
  return path;
}

/** Someone at a terminal who types an answer, and what they read. */
function person(answer: string, isTTY = true) {
  const output = Object.assign(new PassThrough(), { isTTY });
  const input = Object.assign(new PassThrough(), { isTTY });
  input.end(answer);
  return { terminal: { input, output }, read: () => String(output.read() ?? '') };
}

/** The answers found, or the code of the problem. */
async function opened(path: string, who: ReturnType<typeof person>, language: Language = 'en') {
  try {
    const profile = await openOrRestore(path, () => openProfile(path), language, who.terminal);
    const count = profile.attempts.total();
    profile.close();
    return count;
  } catch (error) {
    return (error as { problem: { code: string } }).problem.code;
  }
}

test.each([
  ['y\n', 'en', 'Go on from this backup?'],
  ['네\n', 'ko', '이 백업으로 복구할까요?'],
] as const)(
  'of a damaged profile the backup is offered: %j restores it',
  async (answer, language, question) => {
    const path = damagedProfile();
    const who = person(answer);
    expect(await opened(path, who, language)).toBe(1);
    expect(who.read()).toContain(question);
  },
);

test.each(['n\n', '\n', '', 'yesterday\n'])('%j changes nothing', async (answer) => {
  const path = damagedProfile();
  expect(await opened(path, person(answer))).toBe('profile-damaged');
  expect(readFileSync(path, 'utf8')).toBe('garbage');
});

test('nobody is asked where there is no terminal, no backup, or nothing is damaged', async () => {
  const script = person('y\n', false);
  expect(await opened(damagedProfile(), script)).toBe('profile-damaged');
  expect(script.read()).toBe('');
  const hopeless = person('y\n');
  expect(await opened(damagedProfile({ hasBackup: false }), hopeless)).toBe('profile-damaged');
  expect(hopeless.read()).toBe('');
  const sound = person('y\n');
  expect(await opened(profilePath(), sound)).toBe(0);
  expect(sound.read()).toBe('');
});
