/** Answers so many times in the profile at a path and tells each answer once it is kept. */
import { writeSync } from 'node:fs';
import { openProfile } from '../../../src-main/storage/index.ts';
import { anAttemptOf } from './attempt-of.ts';

const [, , path, count] = process.argv;
const profile = openProfile(path!);
for (let number = 1; number <= Number(count); number += 1) {
  profile.attempts.add(anAttemptOf(number));
  writeSync(1, `told ${number}\n`);
}
profile.close();
