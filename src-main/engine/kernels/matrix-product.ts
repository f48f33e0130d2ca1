import type { Matrix } from './matrix.ts';

/** out += A·B. Every entry is a sum over p = 0, 1, … in that order, whatever the strides. */
export function addMatrixProduct(out: Matrix, a: Matrix, b: Matrix): void {
  for (let i = 0; i < out.rows; i++)
    for (let j = 0; j < out.columns; j++) {
      let sum = 0;
      for (let p = 0; p < a.columns; p++)
        sum +=
          a.data[i * a.rowStride + p * a.columnStride]! *
          b.data[p * b.rowStride + j * b.columnStride]!;
      out.data[i * out.rowStride + j * out.columnStride]! += sum;
    }
}
