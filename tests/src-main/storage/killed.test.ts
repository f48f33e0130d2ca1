import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reading, versionOf } from '../../../src-main/storage/connection.ts';
import { openDatabase } from '../../../src-main/storage/open.ts';
import { profileOf } from '../../../src-main/storage/profile.ts';
import { profilePath } from '../../support/profiles.ts';
import { anAttemptOf } from './attempt-of.ts';
import { futureMigrations, newest } from './future-migrations.ts';

const kills = Number(process.env['NABLA_KILLS'] ?? 12);
const writer = join(import.meta.dirname, 'writer.ts');

/** Lets a process answer until it is killed, after a number of bytes or of milliseconds; the last id it told. */
async function killedWriter(path: string, future: number, patience: Patience): Promise<number> {
  const child = spawn(process.execPath, [writer, path, String(future)]);
  let told = '';
  const kill = () => void child.kill('SIGKILL');
  child.stdout.on('data', (chunk: Buffer) => {
    told += chunk.toString();
    if (patience.bytes !== undefined && told.length >= patience.bytes) kill();
  });
  if (patience.milliseconds !== undefined) setTimeout(kill, patience.milliseconds);
  await once(child, 'close');
  return Number(told.slice(0, told.lastIndexOf('\n')).split('\n').at(-1));
}

interface Patience {
  bytes?: number;
  milliseconds?: number;
}

test(
  `whoever is killed while answering or migrating (${kills} times) has lost nothing it was told`,
  async () => {
    const path = profilePath();
    let told = 0;
    for (let round = 1; round <= kills; round += 1) {
      // Every other round stops at an instant that may fall into opening, backing up or migrating.
      const patience =
        round % 2 === 0
          ? { bytes: (round * 37) % 500 }
          : { milliseconds: 60 + ((round * 53) % 220) };
      told = (await killedWriter(path, round >> 1, patience)) || told;

      const connection = openDatabase(path, futureMigrations(round >> 1));
      const { attempts } = profileOf(connection, path);
      expect(attempts.total()).toBeGreaterThanOrEqual(told);
      for (const { id, answer } of attempts.newest(attempts.total()))
        expect(answer).toEqual(anAttemptOf(id).answer);
      connection.close();
      reading(path, (closed) => {
        expect(closed.pragma('integrity_check', { simple: true })).toBe('ok');
        expect(versionOf(closed)).toBe(newest + (round >> 1));
      });
    }
    expect(told).toBeGreaterThan(0);
  },
  kills * 5000,
);
