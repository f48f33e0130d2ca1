import type { TensorValue } from '../../contract/vectors.ts';
import { tensor, type Tensor } from '../../engine/index.ts';
import { vectorProblems } from './problems.ts';

/**
 * A value as a matrix [rows, columns]: a list of numbers is a column.
 * @throws ProblemError where the rows differ in length.
 */
export function toTensor(name: string, value: TensorValue): Tensor {
  if (typeof value === 'number') return tensor([value], [1, 1]);
  const rows = value.map((row) => (typeof row === 'number' ? [row] : row));
  const columns = rows[0]?.length ?? 0;
  const ragged = rows.findIndex((row) => row.length !== columns);
  if (ragged >= 0) throw vectorProblems.raggedRows(name, ragged + 1, rows[ragged]!.length, columns);
  return tensor(rows.flat(), [rows.length, columns]);
}

/** A 1×1 matrix is a number, a column a list, anything else a list of rows. */
export function toValue({ shape: [rows = 1, columns = 1], data }: Tensor): TensorValue {
  // JSON has no −0.
  const entries = Array.from(data, (entry) => entry + 0);
  if (rows === 1 && columns === 1) return entries[0]!;
  if (columns === 1) return entries;
  return Array.from({ length: rows }, (_, row) =>
    entries.slice(row * columns, (row + 1) * columns),
  );
}

export const mapped = (
  { shape, data }: Tensor,
  f: (entry: number, place: number) => number,
): Tensor => tensor(Array.from(data, f), shape);

export function transposedTensor({ shape: [rows = 1, columns = 1], data }: Tensor): Tensor {
  const entries = Array.from(
    { length: rows * columns },
    (_, place) => data[(place % rows) * columns + Math.floor(place / rows)]!,
  );
  return tensor(entries, [columns, rows]);
}

export const isNumber = ({ data }: Tensor): boolean => data.length === 1;
