import { ProblemError } from '../contract/problem.ts';

/** Says in which field of the exercise a problem lies. */
export function inPart<T>(part: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { code, message, at } = error.problem;
    throw new ProblemError(code, message, at ? { at, part } : { part });
  }
}
