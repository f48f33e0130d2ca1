import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { GradedVerdict } from '../../src-main/contract/verdict.ts';
import type { Attempt } from '../../src-main/storage/attempts.ts';
import { openProfile, type Profile } from '../../src-main/storage/index.ts';
import { temporaryFolder } from './temporary-folder.ts';

export const fullMarks: GradedVerdict = { status: 'graded', earned: 1, outOf: 1, parts: [] };
export const noMarks: GradedVerdict = { ...fullMarks, earned: 0 };

export const anAttempt = (changes: Partial<Attempt> = {}): Attempt => ({
  exercise: 'ds-db',
  variant: 0,
  answer: { text: "u ∘ f'(z)" },
  verdict: fullMarks,
  at: 1_700_000_000_000,
  language: 'ko',
  ...changes,
});

export const profilePath = (): string => join(temporaryFolder(), 'profile.sqlite');

/** An open profile that is closed when the test ends. */
export function openedProfile(path = profilePath()): Profile {
  const profile = openProfile(path);
  onTestFinished(() => profile.close());
  return profile;
}

/** Opens, works and closes, as a session does. */
export function session<T>(path: string, work: (profile: Profile) => T): T {
  const profile = openProfile(path);
  try {
    return work(profile);
  } finally {
    profile.close();
  }
}

export const hashOf = (path: string): string =>
  createHash('sha256').update(readFileSync(path)).digest('hex');

/** The problem that some work ends in. */
export function problemOf(work: () => unknown): { code: string; en: string; ko: string } {
  try {
    work();
  } catch (error) {
    const { problem } = error as {
      problem?: { code: string; message: { en: string; ko: string } };
    };
    if (problem) return { code: problem.code, ...problem.message };
    throw error;
  }
  throw new Error('expected a ProblemError, but nothing was thrown');
}
