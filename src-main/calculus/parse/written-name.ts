import { SyntaxProblem } from './problems.ts';
import { canonicalName } from './scope.ts';
import { readScripts } from './scripts.ts';
import type { Subscript } from './subscript.ts';
import { wordText } from './token.ts';
import { tokenize } from './tokenize.ts';

/** A name by itself, taken apart: W, W_1, h^{(1)}, W^{(1)}_{ij}. */
export interface WrittenName {
  /** With all of its scripts, in canonical form. */
  readonly whole: string;
  /** Without the subscript, which may be that of an entry. */
  readonly base: string;
  readonly subscript: Subscript | undefined;
}

/**
 * Reads a text that is a name and nothing else; undefined for any other.
 * @throws SyntaxProblem for characters that the notation does not have.
 */
export function readWrittenName(text: string): WrittenName | undefined {
  const tokens = tokenize(text);
  const [word] = tokens;
  const { subscript, raised, length } = readScripts(tokens, 1);
  if (word?.kind !== 'word' || tokens.length !== 1 + length || raised?.isTransposed)
    return undefined;
  const written = wordText(word.letters);
  const above = raised?.text ?? '';
  return {
    whole: canonicalName(written, subscript?.text) + above,
    base: canonicalName(written) + above,
    subscript,
  };
}

/** A name as an author writes it, `delta` or `W^{(1)}`, in canonical form. */
export function writtenName(text: string): string {
  try {
    return readWrittenName(text)?.whole ?? canonicalName(text);
  } catch (error) {
    if (error instanceof SyntaxProblem) return canonicalName(text);
    throw error;
  }
}
