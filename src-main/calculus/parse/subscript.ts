import type { Span } from '../../contract/problem.ts';
import { relations, type Relation } from '../expression.ts';
import { readIndices } from './indices.ts';
import { canonicalWord } from './scope.ts';
import { readSlices, type IndexOrSlice } from './slices.ts';
import { wordText, type RawToken } from './token.ts';

/** What stands behind an underscore. */
export interface Subscript {
  /** As part of a name: `prev`, `1`, `o`. */
  readonly text: string;
  /** As indices of an entry, in canonical text: i, j, 2i−1; none where it cannot be read so. */
  readonly indices: readonly string[];
  /** The first value of a sum: 1 in Σ_{k=1}. */
  readonly from?: string | undefined;
  /** The values that a sum leaves out or goes through: Σ_{k≠i}. */
  readonly condition?: Condition | undefined;
  /** What each place holds where one is a slice: 1:d. */
  readonly slices?: readonly IndexOrSlice[] | undefined;
  /** Whether it is the condition of an indicator: 1_{z > 0}. */
  readonly isComparison: boolean;
  readonly at: Span;
  /** How many raw tokens it takes, with the underscore. */
  readonly length: number;
}

export interface Condition {
  readonly relation: Relation;
  readonly than: string;
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
  const split = content.findIndex((token) => isSign(token, /^[=<>≤≥≠]$/));
  const named = split > 0 ? content.slice(0, split) : content;
  const slices = readSlices(content);
  return {
    text: (isSign(content[split], /^=$/) ? named : content).map(textOf).join(''),
    indices: slices ? [] : readIndices(named),
    ...(slices && { slices }),
    ...(split > 0 && limitsOf(content[split]!, readIndices(content.slice(split + 1)))),
    isComparison:
      content.some((token) => isSign(token, /^[<>≤≥≠]$/)) ||
      (isSign(content[0], /^\{$/) && split > 0),
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

function limitsOf(sign: RawToken, after: readonly string[]): Pick<Subscript, 'from' | 'condition'> {
  const [than, ...more] = after;
  if (than === undefined || more.length > 0 || sign.kind !== 'sign') return {};
  if (sign.sign === '=') return { from: than };
  const relation = relations.find((known) => known === sign.sign);
  return relation ? { condition: { relation, than } } : {};
}
