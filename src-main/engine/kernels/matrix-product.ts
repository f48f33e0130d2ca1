import type { Matrix } from './matrix.ts';

/**
 * out += A·B. Every entry of the product is a sum over p = 0, 1, … in that order, whatever the sizes
 * and strides, so that the bits do not depend on how the loops are blocked.
 *
 * Blocks of 4×4 entries stay in registers: 8 loads then serve 16 multiplications.
 */
export function addMatrixProduct(out: Matrix, a: Matrix, b: Matrix): void {
  const fullRows = out.rows - (out.rows % 4);
  const fullColumns = out.columns - (out.columns % 4);
  for (let j = 0; j < fullColumns; j += 4)
    for (let i = 0; i < fullRows; i += 4) addBlock(out, a, b, i, j);
  addEntries(out, a, b, 0, fullRows, fullColumns, out.columns);
  addEntries(out, a, b, fullRows, out.rows, 0, out.columns);
}

/** The entries in rows i to i + 3 and columns j to j + 3. */
// prettier-ignore
function addBlock(out: Matrix, a: Matrix, b: Matrix, i: number, j: number): void {
  const [x, y, z] = [a.data, b.data, out.data];
  const { rowStride: aRow, columnStride: aColumn, columns: inner } = a;
  const { rowStride: bRow, columnStride: bColumn } = b;
  let s00 = 0, s01 = 0, s02 = 0, s03 = 0;
  let s10 = 0, s11 = 0, s12 = 0, s13 = 0;
  let s20 = 0, s21 = 0, s22 = 0, s23 = 0;
  let s30 = 0, s31 = 0, s32 = 0, s33 = 0;
  for (let p = 0, ap = i * aRow, bp = j * bColumn; p < inner; p++, ap += aColumn, bp += bRow) {
    const a0 = x[ap]!, a1 = x[ap + aRow]!, a2 = x[ap + 2 * aRow]!, a3 = x[ap + 3 * aRow]!;
    const b0 = y[bp]!, b1 = y[bp + bColumn]!, b2 = y[bp + 2 * bColumn]!, b3 = y[bp + 3 * bColumn]!;
    s00 += a0 * b0; s01 += a0 * b1; s02 += a0 * b2; s03 += a0 * b3;
    s10 += a1 * b0; s11 += a1 * b1; s12 += a1 * b2; s13 += a1 * b3;
    s20 += a2 * b0; s21 += a2 * b1; s22 += a2 * b2; s23 += a2 * b3;
    s30 += a3 * b0; s31 += a3 * b1; s32 += a3 * b2; s33 += a3 * b3;
  }
  const { rowStride: zRow, columnStride: zColumn } = out;
  let at = i * zRow + j * zColumn;
  z[at]! += s00; z[at + zColumn]! += s01; z[at + 2 * zColumn]! += s02; z[at + 3 * zColumn]! += s03;
  at += zRow;
  z[at]! += s10; z[at + zColumn]! += s11; z[at + 2 * zColumn]! += s12; z[at + 3 * zColumn]! += s13;
  at += zRow;
  z[at]! += s20; z[at + zColumn]! += s21; z[at + 2 * zColumn]! += s22; z[at + 3 * zColumn]! += s23;
  at += zRow;
  z[at]! += s30; z[at + zColumn]! += s31; z[at + 2 * zColumn]! += s32; z[at + 3 * zColumn]! += s33;
}

/** The entries that fill no block, one by one. */
function addEntries(
  out: Matrix,
  a: Matrix,
  b: Matrix,
  top: number,
  bottom: number,
  left: number,
  right: number,
): void {
  for (let i = top; i < bottom; i++)
    for (let j = left; j < right; j++) {
      let sum = 0;
      for (let p = 0; p < a.columns; p++)
        sum +=
          a.data[i * a.rowStride + p * a.columnStride]! *
          b.data[p * b.rowStride + j * b.columnStride]!;
      out.data[i * out.rowStride + j * out.columnStride]! += sum;
    }
}
