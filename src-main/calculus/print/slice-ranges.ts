import { withIndex } from '../entries/affine.ts';
import type { ExpressionOf } from '../expression.ts';

/** The first and the last index of each place of v_{d+1:2d} and W_{:,1:d}; `last` is open for all. */
export function rangesOf({ of, indices, sizes }: ExpressionOf<'array'>): string[] | undefined {
  if (of.kind !== 'entry') return undefined;
  return of.indices.map((index) => {
    const place = indices.findIndex((name) => withIndex(index, name, '1') !== index);
    if (place < 0) return index;
    const size = sizes?.[place];
    const first = withIndex(index, indices[place]!, '1');
    if (size === undefined) return first === '1' ? ':' : `${first}:`;
    return `${first}:${withIndex(index, indices[place]!, size)}`;
  });
}
