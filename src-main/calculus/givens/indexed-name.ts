import { simpleName } from '../entries/affine.ts';
import { canonicalName } from '../parse/scope.ts';
import { readSubscript } from '../parse/subscript.ts';
import { wordText } from '../parse/token.ts';
import { tokenize } from '../parse/tokenize.ts';
import { givensProblems } from './problems.ts';
import type { Span } from '../../contract/problem.ts';

/** A name, perhaps with the indices of one of its entries. */
export interface IndexedName {
  readonly name: string;
  readonly indices: readonly string[];
}

/**
 * Reads `W_{ij}`, `x`, `v_c`. A name with its subscript that is declared stays that name; otherwise
 * the subscript of a declared name gives indices.
 * @throws GivensProblem where it is no name.
 */
export function readIndexedName(text: string, at: Span, declared: readonly string[]): IndexedName {
  const tokens = tokenize(text);
  const [word] = tokens;
  const subscript = readSubscript(tokens, 1);
  if (word?.kind !== 'word' || tokens.length !== 1 + (subscript?.length ?? 0))
    throw givensProblems.unreadableName(at, text);
  const written = wordText(word.letters);
  const whole = canonicalName(written, subscript?.text);
  const base = canonicalName(written);
  const mayBeEntry = subscript && subscript.indices.length > 0 && !subscript.isComparison;
  const isEntry = mayBeEntry && !declared.includes(whole) && declared.includes(base);
  return isEntry ? { name: base, indices: subscript.indices } : { name: whole, indices: [] };
}

/** The letters in the subscript of a name, as those of `δ_i` that a learner introduces. */
export function lettersBelow(text: string): { base: string; letters: string[] } | undefined {
  const tokens = tokenize(text);
  const [word] = tokens;
  const subscript = readSubscript(tokens, 1);
  if (word?.kind !== 'word' || !subscript || tokens.length !== 1 + subscript.length)
    return undefined;
  const letters = subscript.indices.map(simpleName);
  if (letters.length === 0 || letters.includes(undefined)) return undefined;
  return { base: canonicalName(wordText(word.letters)), letters: letters as string[] };
}
