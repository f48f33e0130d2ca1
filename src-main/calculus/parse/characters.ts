import type { Span } from '../../contract/problem.ts';
import { functionsBySpelling } from '../functions/names.ts';
import { accented, plainCharacter } from './alphabet.ts';
import type { Letter } from './token.ts';

export const spanOf = (start: number, end: number): Span => ({ start, end });

export const isLetter = (character: string): boolean =>
  /^\p{L}/u.test(character) && character !== 'Σ';
export const isDigit = (character: string): boolean => /^\d$/.test(character);

/** The character at a place in its plain form, and how many UTF-16 units were typed for it. */
export function characterAt(
  text: string,
  position: number,
): { readonly character: string; readonly length: number } {
  const raw = String.fromCodePoint(text.codePointAt(position)!);
  return { character: plainCharacter(raw), length: raw.length };
}

/** The letter at a place, with the accents behind it. */
export function letterAt(text: string, start: number): Letter {
  const { character, length } = characterAt(text, start);
  const marks = /\p{M}*/uy;
  marks.lastIndex = start + length;
  const found = marks.exec(text)?.[0] ?? '';
  return { text: accented(character, found), at: spanOf(start, start + length + found.length) };
}

const underscoredNames = [...functionsBySpelling.keys()].filter((name) => name.includes('_'));

/** The function at a place whose name has an underscore in it, which LaTeX would read as a script. */
export const underscoredAt = (text: string, start: number): string | undefined =>
  underscoredNames.find((one) => text.startsWith(one, start));

const doubles: Readonly<Record<string, string>> = {
  '||': '‖',
  '>=': '≥',
  '<=': '≤',
  '!=': '≠',
  '.*': '∘',
  './': '/',
  '==': '=',
};

/** The operator that two characters are together: >= is ≥. */
export const doubleSign = (two: string): string | undefined =>
  Object.hasOwn(doubles, two) ? doubles[two] : undefined;

/** The name of the LaTeX command at a place, which begins with a backslash. */
export function commandAt(text: string, start: number): string {
  const command = /\\(?:[a-zA-Z]+|[^a-zA-Z])/uy;
  command.lastIndex = start;
  return command.exec(text)?.[0].slice(1) ?? '';
}

/** The number at a place; as a LaTeX script without braces it is a single digit. */
export function numberAt(
  text: string,
  start: number,
  isSingle: boolean,
): { readonly digits: string; readonly end: number } {
  const pattern = isSingle ? /\d/y : /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
  pattern.lastIndex = start;
  const found = pattern.exec(text)?.[0];
  if (found) return { digits: found, end: start + found.length };
  const { character, length } = characterAt(text, start);
  return { digits: character, end: start + length };
}

/** Raised or lowered characters in a row, as `plain` reads each; a transpose stands by itself. */
export function scriptAt(
  text: string,
  start: number,
  plain: (character: string) => string | undefined,
): { readonly content: string; readonly end: number } {
  let content = '';
  let end = start;
  while (end < text.length) {
    const { character, length } = characterAt(text, end);
    const next = plain(character);
    const isNewScript = content !== '' && (next === 'T' || content === 'T');
    if (!next || isNewScript) break;
    content += next;
    end += length;
  }
  return { content, end };
}
