import type { Expression, ExpressionOf } from '../expression.ts';
import { known, settled, symbolOf, type Size } from '../shapes/size.ts';
import type { Term } from '../shapes/term.ts';
import { affineOf, affineText, minus, withIndex } from './affine.ts';
import type { IndexScope } from './index-scope.ts';
import { entryProblems } from './problems.ts';

type SliceExpression = Expression & ExpressionOf<'array'>;

/**
 * How many of the indices of a slice count rows: a slice of a row is a row.
 * @throws ShapeProblem where it goes past the end, or a size is not known.
 */
export function sliceRows(
  source: SliceExpression,
  scope: IndexScope,
  infer: (part: Expression) => Term,
): number {
  for (const size of source.sizes ?? []) {
    const symbol = size === undefined ? undefined : symbolOf(size);
    if (symbol !== undefined && !scope.isSize(symbol))
      throw entryProblems.unknownSize(symbol, source);
  }
  if (source.of.kind !== 'entry') return source.rows ?? 1;
  const { shape } = infer(source.of.of);
  const long = [shape.rows, shape.columns].map(known).filter((size) => size !== '1');
  if (long.length === 0) throw entryProblems.ofNumber(source);
  if (long.length !== source.of.indices.length)
    throw entryProblems.count(long.length === 2, source);
  source.of.indices.forEach((index, place) => checkEnd(index, long[place]!, source, scope));
  const isOfRow = source.of.indices.length === 1 && known(shape.rows) === '1';
  return isOfRow ? 0 : (source.rows ?? 1);
}

function checkEnd(
  index: string,
  dimension: Size,
  source: SliceExpression,
  scope: IndexScope,
): void {
  const place = source.indices.findIndex((name) => withIndex(index, name, '1') !== index);
  const size = source.sizes?.[place];
  if (place < 0 || size === undefined) return;
  const last = withIndex(index, source.indices[place]!, size);
  const room = minus(affineOf(settled(dimension)), affineOf(last));
  const isOfSizes = room.parts.every(({ name }) => scope.isSize(name));
  const isShort =
    room.parts.length > 0 ? room.parts.some(({ times }) => times < 0) : room.constant < 0;
  if (isOfSizes && isShort)
    throw entryProblems.slicePastEnd(affineText(affineOf(last)), settled(dimension), source);
}
