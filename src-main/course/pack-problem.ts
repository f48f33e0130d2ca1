import type { Localized } from '../contract/localized.ts';
import type { Problem } from '../contract/problem.ts';

/** Something that an author must mend: the message names the thing and the mend. */
export interface PackProblem extends Problem {
  /** Relative to the pack. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
}

export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export const packProblem = (place: Place, code: string, message: Localized): PackProblem => ({
  ...place,
  code,
  message,
});

/** The first line of a file, for problems of the file as a whole. */
export const topOf = (file: string): Place => ({ file, line: 1, column: 1 });

/** The problem with its file and line in the sentence, for screens that show sentences only. */
export function withPlace({ file, line, column: _, message, ...rest }: PackProblem): Problem {
  const at = `${file}:${line}: `;
  return { ...rest, message: { en: at + message.en, ko: at + message.ko } };
}
