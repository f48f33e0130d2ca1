import { namesOfIndex } from '../entries/affine.ts';
import type { Span } from '../../contract/problem.ts';
import {
  isCalled,
  isOne,
  isRaised,
  isTypedCircle,
  sizeInBrackets,
  transposeAt,
} from './lookahead.ts';
import { canonicalWord, meaningsOf, type Meaning, type Scope } from './scope.ts';
import { meant } from './meant.ts';
import { readScripts, type Scripts } from './scripts.ts';
import { readSubscript, type Subscript } from './subscript.ts';
import { segment, type Piece } from './segment.ts';
import { wordText, type RawToken, type Token } from './token.ts';

/** Turns words into the names they mean in a scope; scripts of names become part of them. */
export function resolveNames(raw: readonly RawToken[], scope: Scope): Token[] {
  const meanings = withIndices(meaningsOf(scope), raw, scope);
  const tokens: Token[] = [];
  let index = 0;
  while (index < raw.length) {
    const token = raw[index]!;
    const taken =
      token.kind === 'word'
        ? resolveWord(raw, index, meanings, scope, tokens)
        : resolveOther(raw, index, readSubscript(raw, index + 1), tokens);
    index += taken;
  }
  return tokens;
}

/** Letters in subscripts are indices, which an indicator may compare; what is declared comes first. */
function withIndices(
  meanings: Map<string, Meaning>,
  raw: readonly RawToken[],
  { indices = [] }: Scope,
): Map<string, Meaning> {
  const written = raw.flatMap((token, place) =>
    token.kind === 'sign' && token.sign === '_' ? (readSubscript(raw, place)?.indices ?? []) : [],
  );
  const usual = written.length > 0 ? ['i', 'j', 'k', 'l'] : [];
  for (const name of [...indices, ...written.flatMap(namesOfIndex), ...usual])
    if (!meanings.has(name)) meanings.set(name, { kind: 'index', name });
  if (!meanings.has('δ'))
    for (const name of ['δ', 'delta']) meanings.set(name, { kind: 'kronecker' });
  return meanings;
}

/** Appends what the token at `index` means and returns how many raw tokens that took. */
function resolveOther(
  raw: readonly RawToken[],
  index: number,
  subscript: Subscript | undefined,
  tokens: Token[],
): number {
  const token = raw[index]!;
  if (token.kind === 'word') return 0;
  const transpose = token.kind === 'sign' && token.sign === '^' && transposeAt(raw, index + 1);
  if (transpose) {
    tokens.push({ kind: 'sign', sign: '^⊤', at: spanning(token.at, transpose.at), spaced: false });
    const below = readSubscript(raw, index + 1 + transpose.length);
    return 1 + transpose.length + (below ? pushIndices(below, tokens) : 0);
  }
  if (subscript && isOne(token, raw[index + 1 + subscript.length])) {
    const isCondition = subscript.isComparison || subscript.from !== undefined;
    if (isCondition) tokens.push({ kind: 'sign', sign: '𝟙', at: token.at, spaced: token.spaced });
    else
      tokens.push({
        kind: 'ones',
        size: subscript.text,
        at: spanning(token.at, subscript.at),
        spaced: token.spaced,
      });
    return 1 + (isCondition ? 1 : subscript.length);
  }
  if (subscript?.isComparison && token.kind === 'sign' && token.sign === '𝟙') {
    tokens.push(token);
    return 2;
  }
  tokens.push(token);
  return subscript ? 1 + pushIndices(subscript, tokens) : 1;
}

function resolveWord(
  raw: readonly RawToken[],
  index: number,
  meanings: ReadonlyMap<string, Meaning>,
  scope: Scope,
  tokens: Token[],
): number {
  const token = raw[index]!;
  if (token.kind !== 'word') return 0;
  const subscript = readSubscript(raw, index + 1);
  const text = wordText(token.letters);
  if (text === 'sum' && subscript) {
    tokens.push({ kind: 'sign', sign: 'Σ', at: token.at, spaced: token.spaced });
    return 1 + pushIndices(subscript, tokens);
  }
  if (text === 'e' && !subscript && isUndeclared('e', meanings) && isRaised(raw, index + 1)) {
    tokens.push({ ...placeOf(token), kind: 'function', name: 'exp' });
    return 2;
  }
  if (isTypedCircle(raw, index) && !meanings.has(text)) {
    tokens.push({ kind: 'sign', sign: '∘', at: token.at, spaced: token.spaced });
    return 1;
  }
  const size = text === 'ones' && !meanings.has(text) ? sizeInBrackets(raw, index + 1) : undefined;
  if (size !== undefined) {
    const at = spanning(token.at, raw[index + 3]!.at);
    tokens.push({ kind: 'ones', size, at, spaced: token.spaced });
    return 4;
  }
  if (scope.functionsByUse && !meanings.has(text) && isCalled(raw, index + 1)) {
    tokens.push({ ...placeOf(token), kind: 'function', name: canonicalWord(text) });
    return 1;
  }
  const scripts = readScripts(raw, index + 1);
  const pieces = segment({ letters: token.letters, whole: token.whole, scripts }, meanings);
  pieces.forEach((piece, place) =>
    tokens.push({
      ...meant(piece, subscript, meanings),
      at: piece.at,
      spaced: place === 0 && token.spaced,
    }),
  );
  const last = pieces.at(-1)!;
  if (last.takesRaised) return 1 + pushBehind(scripts, last, meanings, tokens);
  if (!subscript) return 1;
  if (last.takesSubscript) return 1 + subscript.length;
  return 1 + pushSubscript(subscript, meanings, tokens);
}

/** What stands behind a name that has a raised index: the ij of W^{(1)}_{ij}, the T of W^{(1)T}. */
function pushBehind(
  { subscript, raised, length }: Scripts,
  { takesSubscript }: Piece,
  meanings: ReadonlyMap<string, Meaning>,
  tokens: Token[],
): number {
  const turned: Token | undefined = raised?.isTransposed
    ? { kind: 'sign', sign: '^⊤', at: raised.at, spaced: false }
    : undefined;
  const hasBelow = subscript !== undefined && !takesSubscript;
  if (turned) tokens.push(turned);
  if (hasBelow) pushSubscript(subscript, meanings, tokens);
  return length;
}

function pushSubscript(
  subscript: Subscript,
  meanings: ReadonlyMap<string, Meaning>,
  tokens: Token[],
): number {
  const classOf = classIn(subscript, meanings);
  if (classOf === undefined) return pushIndices(subscript, tokens);
  tokens.push({ kind: 'class', name: classOf, at: subscript.at, spaced: false });
  return subscript.length;
}

/** The y of p_y, where y is declared and so no index. */
function classIn(
  { indices: [only, ...more] }: Subscript,
  meanings: ReadonlyMap<string, Meaning>,
): string | undefined {
  const meaning = only === undefined || more.length > 0 ? undefined : meanings.get(only);
  return meaning?.kind === 'variable' ? meaning.name : undefined;
}

function pushIndices(subscript: Subscript, tokens: Token[]): number {
  const { indices, from, condition, slices, at } = subscript;
  tokens.push({ kind: 'indices', indices, from, condition, slices, at, spaced: false });
  return subscript.length;
}

const isUndeclared = (text: string, meanings: ReadonlyMap<string, Meaning>): boolean =>
  (meanings.get(text)?.kind ?? 'one-hot') === 'one-hot';

const placeOf = ({ at, spaced }: RawToken) => ({ at, spaced });
const spanning = (from: Span, to: Span): Span => ({ start: from.start, end: to.end });
