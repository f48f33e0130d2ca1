import { execFileSync, fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../../src-main/storage/open.ts';
import { openProfile } from '../../../src-main/storage/index.ts';
import { anAttempt, problemOf, profilePath, session } from '../../support/profiles.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('opening a profile', () => {
  test('begins one where there is no file, in folders that are not there yet', () => {
    const path = join(temporaryFolder(), 'deep', 'er', 'profile.sqlite');
    session(path, (profile) => expect(profile.attempts.total()).toBe(0));
    expect(readdirSync(dirname(path))).toEqual(['profile.sqlite']);
  });

  test('finds again what was kept', () => {
    const path = profilePath();
    session(path, (profile) => {
      profile.attempts.add(anAttempt());
      profile.settings.write({ language: 'ko' });
    });
    session(path, (profile) => {
      expect(profile.attempts.newest(2)).toEqual([{ id: 1, ...anAttempt() }]);
      expect(profile.settings.read()).toEqual({ theme: 'system', language: 'ko' });
    });
  });

  test('logs ahead, syncs every transaction and enforces foreign keys, new or reopened', () => {
    const path = profilePath();
    for (let opening = 1; opening <= 3; opening += 1) {
      const connection = openDatabase(path);
      const pragma = (name: string) => connection.pragma(name, { simple: true });
      expect([pragma('journal_mode'), pragma('synchronous'), pragma('foreign_keys')]).toEqual([
        'wal',
        2,
        1,
      ]);
      connection.close();
    }
  });

  const canTrace = spawnSync('strace', ['-e', 'trace=none', 'true']).status === 0;
  if (canTrace)
    test('waits for the disk before an answer is told as saved, each time', () => {
      const [path, trace] = [profilePath(), join(temporaryFolder(), 'trace')];
      const answers = 40;
      const strace = ['-f', '-s', '16', '-e', 'trace=fsync,fdatasync,write', '-o', trace];
      const answerer = join(import.meta.dirname, 'answerer.ts');
      execFileSync('strace', [...strace, process.execPath, answerer, path, String(answers)]);
      const told = readFileSync(trace, 'utf8').split(/write\(1, "told /);
      expect(told).toHaveLength(answers + 1);
      for (const before of told.slice(0, -1)) expect(before).toMatch(/f(data)?sync\(\d+\)/);
    });
  else console.warn('strace is not here: that every answer waits for the disk is not counted.');

  test('leaves no journal behind when it is closed', () => {
    const path = profilePath();
    session(path, (profile) => profile.attempts.add(anAttempt()));
    expect(existsSync(`${path}-wal`)).toBe(false);
  });
});

describe('a second owner', () => {
  test('is told which file is open and what to do, in both languages', async () => {
    const path = profilePath();
    const owner = fork(join(import.meta.dirname, 'owner.ts'), [path], { silent: true });
    onTestFinished(() => void owner.kill('SIGKILL'));
    await once(owner, 'message');

    const { code, en, ko } = problemOf(() => openProfile(path));
    expect(code).toBe('profile-busy');
    expect(en).toContain(path);
    expect(en).toContain('--profile');
    expect(ko).toContain(path);

    owner.kill('SIGKILL');
    await once(owner, 'exit');
    session(path, (profile) => expect(profile.attempts.total()).toBe(1));
  });

  test('is told within one process too', () => {
    const path = profilePath();
    session(path, () => expect(problemOf(() => openProfile(path)).code).toBe('profile-busy'));
  });
});
