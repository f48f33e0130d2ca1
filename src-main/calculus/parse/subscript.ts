import type { Span } from '../../contract/problem.ts';
import { canonicalWord } from './scope.ts';
import { wordText, type RawToken } from './token.ts';

/** What stands behind an underscore. */
export interface Subscript {
  /** As part of a name: `prev`, `1`, `o`. */
  readonly text: string;
  /** As indices of an entry: i, j. */
  readonly indices: readonly string[];
  /** Whether it is the condition of an indicator: 1_{z > 0}. */
  readonly isComparison: boolean;
  readonly at: Span;
  /** How many raw tokens it takes, with the underscore. */
  readonly length: number;
}

const isSign = (token: RawToken | undefined, pattern: RegExp) =>
  token?.kind === 'sign' && pattern.test(token.sign);

/** The subscript that begins at `index`, if one does. */
export function readSubscript(raw: readonly RawToken[], index: number): Subscript | undefined {
  const underscore = raw[index];
  if (!isSign(underscore, /^_$/)) return undefined;
  const content = contentAt(raw, index + 1);
  if (content.length === 0) return undefined;
  const isBraced = isSign(raw[index + 1], /^\{$/);
  const length = 1 + content.length + (isBraced ? 2 : 0);
  const beforeEquals = content.findIndex((token) => isSign(token, /^=$/));
  const named = beforeEquals > 0 ? content.slice(0, beforeEquals) : content;
  return {
    text: named.map(textOf).join(''),
    indices: named.flatMap(indicesOf),
    isComparison: content.some((token) => isSign(token, /^[<>≤≥≠]$/)),
    at: { start: underscore!.at.start, end: raw[index + length - 1]!.at.end },
    length,
  };
}

/** Subscripts of more tokens than this are not read. */
const longest = 200;

function contentAt(raw: readonly RawToken[], index: number): readonly RawToken[] {
  const first = raw[index];
  if (!first) return [];
  if (first.kind !== 'sign') return [first];
  if (first.sign !== '{') return [];
  let depth = 0;
  for (let end = index; end < Math.min(raw.length, index + longest); end += 1) {
    if (isSign(raw[end], /^\{$/)) depth += 1;
    if (isSign(raw[end], /^\}$/)) depth -= 1;
    if (depth === 0) return raw.slice(index + 1, end);
  }
  return [];
}

const textOf = (token: RawToken): string =>
  token.kind === 'sign'
    ? ''
    : token.kind === 'number'
      ? token.text
      : canonicalWord(wordText(token.letters));

const indicesOf = (token: RawToken): string[] =>
  token.kind === 'sign'
    ? []
    : token.kind === 'number'
      ? [token.text]
      : token.whole
        ? [wordText(token.letters)]
        : token.letters.map((letter) => letter.text);
