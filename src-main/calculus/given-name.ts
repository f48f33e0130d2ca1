import { ProblemError } from '../contract/problem.ts';
import { readName } from './givens/declaration.ts';
import { canonicalName } from './parse/index.ts';

/** The name of an input in canonical form, however it is spelled: `w_{12}`, `\beta`, `alpha`. */
export function givenName(text: string): string {
  try {
    return readName(text, { start: 0, end: text.length });
  } catch (error) {
    if (error instanceof ProblemError) return canonicalName(text);
    throw error;
  }
}
