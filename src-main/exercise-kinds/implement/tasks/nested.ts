import { tensor, type Tensor } from '../../../engine/index.ts';
import type { Nested } from './implement-task.ts';

export const flat = (value: Nested): number[] =>
  typeof value === 'number' ? [value] : value.flatMap(flat);

export const mapNested = (value: Nested, change: (one: number) => number): Nested =>
  typeof value === 'number' ? change(value) : value.map((inner) => mapNested(inner, change));

/** A tensor as nested lists. */
export function nested({ shape, data }: Tensor): Nested {
  const [length, ...rest] = shape;
  if (length === undefined) return data[0]!;
  const size = data.length / Math.max(1, length);
  return Array.from({ length }, (_, at) =>
    nested({ shape: rest, data: data.slice(at * size, (at + 1) * size) }),
  );
}

export const asTensor = (value: Nested): Tensor => tensor(value);

export const transposed = (rows: readonly (readonly number[])[]): number[][] =>
  rows[0]!.map((_, column) => rows.map((row) => row[column]!));
