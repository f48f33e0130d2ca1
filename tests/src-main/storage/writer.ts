import { writeSync } from 'node:fs';
import { openDatabase } from '../../../src-main/storage/open.ts';
import { profileOf } from '../../../src-main/storage/profile.ts';
import { anAttemptOf } from './attempt-of.ts';
import { futureMigrations } from './future-migrations.ts';

/**
 * Opens a profile, brings it as far as it is told, and answers without end; prints the id of each
 * attempt once it is said to be saved. Whoever started it kills it.
 */
const [path, future] = process.argv.slice(2) as [string, string];
const profile = profileOf(openDatabase(path, futureMigrations(Number(future))), path);
for (;;) {
  const id = profile.attempts.add(anAttemptOf(profile.attempts.total() + 1));
  writeSync(1, `${id}\n`);
}
