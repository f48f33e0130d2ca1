import type { Numbers } from '../tensor.ts';

/** A matrix as kernels walk it: entry (i, j) is `data[i * rowStride + j * columnStride]`. */
export interface Matrix {
  readonly data: Numbers;
  readonly rows: number;
  readonly columns: number;
  readonly rowStride: number;
  readonly columnStride: number;
}

/** Row-major numbers seen as a matrix. */
export function matrixView(data: Numbers, rows: number, columns: number): Matrix {
  return { data, rows, columns, rowStride: columns, columnStride: 1 };
}

/** The transpose, which is the same numbers walked the other way. */
export function transposed({ data, rows, columns, rowStride, columnStride }: Matrix): Matrix {
  return {
    data,
    rows: columns,
    columns: rows,
    rowStride: columnStride,
    columnStride: rowStride,
  };
}
