import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import type { Language } from '../../contract/localized.ts';
import { ProblemError } from '../../contract/problem.ts';
import { latestBackup, restoreProfile } from '../../services/index.ts';

/** Where a person can be asked: both ends are a terminal. */
export interface Terminal {
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable & { readonly isTTY?: boolean };
}

const question = {
  en: 'Go on from this backup? The damaged file is kept. [y/N] ',
  ko: '이 백업으로 복구할까요? 손상된 파일은 남겨 둡니다. [y/N] ',
};

/**
 * Opens something on a profile. Where the profile is damaged and a person sits at the terminal, the last
 * backup is offered; without their yes nothing is changed.
 *
 * @throws ProblemError of `open` where there is no backup, nobody to ask, or the answer is no.
 */
export async function openOrRestore<T>(
  path: string,
  open: () => T,
  language: Language,
  terminal: Terminal,
): Promise<T> {
  try {
    return open();
  } catch (error) {
    const isDamaged = error instanceof ProblemError && error.problem.code === 'profile-damaged';
    if (!isDamaged || latestBackup(path) === undefined) throw error;
    if (!terminal.input.isTTY || !terminal.output.isTTY) throw error;
    if (!(await saysYes(`${error.problem.message[language]}\n${question[language]}`, terminal)))
      throw error;
    restoreProfile(path);
    return open();
  }
}

async function saysYes(text: string, { input, output }: Terminal): Promise<boolean> {
  const asking = createInterface({ input, output });
  const closed = new Promise<string>((resolve) => asking.once('close', () => resolve('')));
  try {
    const answer = await Promise.race([asking.question(text), closed]);
    return /^\s*(y|yes|예|네)\s*$/i.test(answer);
  } finally {
    asking.close();
  }
}
