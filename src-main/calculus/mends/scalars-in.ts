import { name } from '../build.ts';
import type { Expression } from '../expression.ts';
import { isScalar, type Shape } from '../shapes/shape.ts';
import type { MendScene } from './mend.ts';

/** The numbers that an answer may have as factors: scalar names, sizes, and entries where one is asked. */
export function scalarsIn({ question }: MendScene): Expression[] {
  const { givens, scope, shapes, entry } = question;
  const indices = entry?.indices ?? [];
  const named = [...scope.variables].flatMap((one): Expression[] => {
    const shape = shapes.shapeOf(one);
    if (!shape) return [];
    if (isScalar(shape)) return [name(one)];
    return entriesWith(shape, indices).map((own) => ({
      kind: 'entry',
      of: name(one),
      indices: own,
    }));
  });
  return [...named, ...givens.sizes.map(name), ...kroneckers(indices)];
}

type Index = { readonly name: string; readonly size: string };

/** The open indices that a name of this shape can take. */
function entriesWith({ rows, columns }: Shape, indices: readonly Index[]): string[][] {
  const along = (size: string) =>
    indices.filter((index) => index.size === size).map((index) => index.name);
  if (columns === '1') return along(rows).map((index) => [index]);
  if (rows === '1') return along(columns).map((index) => [index]);
  return along(rows).flatMap((row) => along(columns).map((column) => [row, column]));
}

/** 1{i = j} for every pair of indices that run alike. */
const kroneckers = (indices: readonly Index[]): Expression[] =>
  indices.flatMap((left, place) =>
    indices
      .slice(place + 1)
      .filter(({ size }) => size === left.size)
      .map((right): Expression => ({
        kind: 'indicator',
        left: { kind: 'index', index: left.name },
        relation: '=',
        right: { kind: 'index', index: right.name },
      })),
  );
