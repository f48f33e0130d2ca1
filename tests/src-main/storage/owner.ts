import { anAttemptOf } from './attempt-of.ts';
import { openProfile } from '../../../src-main/storage/index.ts';

/** A process that holds a profile open until it is killed. */
const profile = openProfile(process.argv[2]!);
profile.attempts.add(anAttemptOf(1));
process.send!('open');
setInterval(() => profile.path, 1000);
