import { simpleName } from '../entries/affine.ts';
import { readWrittenName } from '../parse/written-name.ts';
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
  const name = readWrittenName(text);
  if (!name) throw givensProblems.unreadableName(at, text);
  const { whole, base, subscript } = name;
  const mayBeEntry = subscript && subscript.indices.length > 0 && !subscript.isComparison;
  const isEntry = mayBeEntry && !declared.includes(whole) && declared.includes(base);
  return isEntry ? { name: base, indices: subscript.indices } : { name: whole, indices: [] };
}

/** The letters in the subscript of a name, as those of `δ_i` that a learner introduces. */
export function lettersBelow(text: string): { base: string; letters: string[] } | undefined {
  const name = readWrittenName(text);
  const letters = name?.subscript?.indices.map(simpleName) ?? [];
  if (!name || letters.length === 0 || letters.includes(undefined)) return undefined;
  return { base: name.base, letters: letters as string[] };
}
