import { affineOf, affineText, constant, minus, namesOfIndex, plus } from '../entries/affine.ts';
import { freshIndex, indicesIn } from '../entries/free-indices.ts';
import type { Span } from '../../contract/problem.ts';
import type { Expression } from '../expression.ts';
import { groupsOf, isSign, readIndices } from './indices.ts';
import { problems } from './problems.ts';
import type { RawToken } from './token.ts';

/** The indices from one to another, both included: 1:d, d+1:2d, and : for all. */
export interface Slice {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** What each place of a subscript holds: W_{i,1:d} an index and a slice. */
export type IndexOrSlice = string | Slice;

/** A subscript in which a colon stands; undefined for others and where it cannot be read. */
export function readSlices(tokens: readonly RawToken[]): IndexOrSlice[] | undefined {
  if (!tokens.some((token) => isSign(token, ':'))) return undefined;
  const isBracketed = isSign(tokens[0], '[') && isSign(tokens.at(-1), ']');
  const places = groupsOf(isBracketed ? tokens.slice(1, -1) : tokens).map(readPlace);
  return places.every((place) => place !== undefined) ? places : undefined;
}

function readPlace(group: readonly RawToken[]): IndexOrSlice | undefined {
  const colon = group.findIndex((token) => isSign(token, ':'));
  if (colon < 0) return only(group);
  const [before, after] = [group.slice(0, colon), group.slice(colon + 1)];
  const [from, to] = [only(before), only(after)];
  const isReadable =
    (from !== undefined || before.length === 0) && (to !== undefined || after.length === 0);
  return isReadable ? { from, to } : undefined;
}

function only(tokens: readonly RawToken[]): string | undefined {
  const [index, ...more] = tokens.length > 0 ? readIndices(tokens) : [];
  return more.length === 0 ? index : undefined;
}

/**
 * v_{d+1:2d} is the column of the v_{k+d}, for k up to d.
 * @throws SyntaxProblem where the size of a slice is none that the notation can write.
 */
export function sliceOf(of: Expression, places: readonly IndexOrSlice[], at: Span): Expression {
  if (places.length > 2) throw problems.badSubscript(at);
  const written = places.flatMap((place) =>
    typeof place === 'string' ? place : [place.from, place.to].filter((one) => one !== undefined),
  );
  const taken = new Set([...indicesIn(of), ...written.flatMap(namesOfIndex), ...usual]);
  const indices: string[] = [];
  const sizes: (string | undefined)[] = [];
  const within = places.map((place) => {
    if (typeof place === 'string') return place;
    if (place.from === '0') throw problems.sliceFromZero(at);
    const letter = freshIndex(taken);
    taken.add(letter);
    indices.push(letter);
    sizes.push(sizeOf(place, at));
    return affineText(plus(affineOf(letter), minus(affineOf(place.from ?? '1'), constant(1))));
  });
  const isRow = places.length === 2 && typeof places[0] === 'string';
  const entry: Expression = { kind: 'entry', of, indices: within, at };
  return {
    kind: 'array',
    indices,
    of: entry,
    sizes,
    isSlice: true,
    ...(isRow && { rows: 0 }),
    at,
  };
}

/** Letters that are sizes or indices as a rule. */
const usual = ['k', 'l', 'm', 'n', 'd', 'i', 'j'];

function sizeOf({ from = '1', to }: Slice, at: Span): string | undefined {
  if (to === undefined) return undefined;
  const size = plus(minus(affineOf(to), affineOf(from)), constant(1));
  const [part, ...more] = size.parts;
  const isSize = part
    ? more.length === 0 && size.constant === 0 && part.times > 0
    : size.constant > 0;
  if (!isSize) throw problems.sliceSize(at, affineText(size));
  return affineText(size);
}
