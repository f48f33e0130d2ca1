import { ProblemError } from '../../contract/problem.ts';
import type { Matrix } from '../../contract/real.ts';

export const single = (value: number): Matrix => ({ rows: 1, columns: 1, entries: [value] });

export const column = (values: ArrayLike<number>): Matrix => ({
  rows: values.length,
  columns: 1,
  entries: Array.from(values),
});

export const gridOf = (rows: number, columns: number, entries: ArrayLike<number>): Matrix => ({
  rows,
  columns,
  entries: Array.from(entries),
});

/** The same entries with rows and columns swapped. */
export const transposed = ({ rows, columns, entries }: Matrix): Matrix =>
  gridOf(
    columns,
    rows,
    Array.from(entries, (_, at) => entries[(at % rows) * columns + Math.floor(at / rows)]!),
  );

export const mapped = (grid: Matrix, change: (value: number, at: number) => number): Matrix => ({
  ...grid,
  entries: grid.entries.map(change),
});

/** How a cell is called: `1` in a vector, `1.2` in a matrix, counted from 1. */
export const cellId = ({ columns }: Pick<Matrix, 'columns'>, at: number): string =>
  columns === 1 ? `${at + 1}` : `${Math.floor(at / columns) + 1}.${(at % columns) + 1}`;

/** @throws ProblemError `lengths-differ` when two lists that belong together differ in length. */
export function sameLength(part: string, one: readonly unknown[], other: readonly unknown[]): void {
  if (one.length === other.length) return;
  throw new ProblemError(
    'lengths-differ',
    {
      en: `“${part}” has ${other.length} entries and needs ${one.length}.`,
      ko: `“${part}”의 항목이 ${other.length}개인데 ${one.length}개여야 합니다.`,
    },
    { part: `given.${part}` },
  );
}
