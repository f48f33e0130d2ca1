import type { Attempt } from '../../../src-main/storage/attempts.ts';

/** The attempt that a writing process makes at its nth try. */
export const anAttemptOf = (number: number): Attempt => ({
  exercise: 'ds-db',
  variant: 0,
  answer: { text: `answer ${number} ${'u'.repeat(number % 700)}` },
  verdict: { status: 'graded', earned: 1, outOf: 1, parts: [] },
  at: number,
});
