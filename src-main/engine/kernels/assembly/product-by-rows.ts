import { fma, SCALAR, splat, VECTOR } from './vector';

/*
 * C = A·B, some rows of C from as many rows of A. Strides are in bytes. Every entry is a sum in an order
 * that depends on the inner length alone, never on where the entry lies. Edges that fill no block are
 * covered by a block that overlaps the one before: it writes the same numbers twice.
 */

/** Terms of a sum that are added in one go: their strips of A and of B lie in the first cache together. */
const DEPTH: i32 = 128;

/** Where the sums of a block begin: at 0, or where the terms before them left off. */
@inline
function begun(at: usize, isFirst: bool): v128 {
  return isFirst ? splat(0) : v128.load(at);
}

/** Six rows and two vectors of columns: 12 accumulators, and three more registers, are all there are. */
@inline
function block6x8(
  a: usize, aRow: usize, aColumn: usize, b: usize, bRow: usize, c: usize, cRow: usize, inner: i32,
  isFirst: bool,
): void {
  const c1 = c + cRow, c2 = c1 + cRow, c3 = c2 + cRow, c4 = c3 + cRow, c5 = c4 + cRow;
  let c00 = begun(c, isFirst), c01 = begun(c + VECTOR, isFirst);
  let c10 = begun(c1, isFirst), c11 = begun(c1 + VECTOR, isFirst);
  let c20 = begun(c2, isFirst), c21 = begun(c2 + VECTOR, isFirst);
  let c30 = begun(c3, isFirst), c31 = begun(c3 + VECTOR, isFirst);
  let c40 = begun(c4, isFirst), c41 = begun(c4 + VECTOR, isFirst);
  let c50 = begun(c5, isFirst), c51 = begun(c5 + VECTOR, isFirst);
  let a1 = a + aRow, a2 = a1 + aRow, a3 = a2 + aRow, a4 = a3 + aRow, a5 = a4 + aRow;
  for (let k = 0; k < inner; k++) {
    const b0 = v128.load(b), b1 = v128.load(b, 16);
    let x = v128.load32_splat(a);
    c00 = fma(x, b0, c00); c01 = fma(x, b1, c01);
    x = v128.load32_splat(a1);
    c10 = fma(x, b0, c10); c11 = fma(x, b1, c11);
    x = v128.load32_splat(a2);
    c20 = fma(x, b0, c20); c21 = fma(x, b1, c21);
    x = v128.load32_splat(a3);
    c30 = fma(x, b0, c30); c31 = fma(x, b1, c31);
    x = v128.load32_splat(a4);
    c40 = fma(x, b0, c40); c41 = fma(x, b1, c41);
    x = v128.load32_splat(a5);
    c50 = fma(x, b0, c50); c51 = fma(x, b1, c51);
    a += aColumn; a1 += aColumn; a2 += aColumn; a3 += aColumn; a4 += aColumn; a5 += aColumn;
    b += bRow;
  }
  v128.store(c, c00); v128.store(c, c01, 16);
  v128.store(c1, c10); v128.store(c1, c11, 16);
  v128.store(c2, c20); v128.store(c2, c21, 16);
  v128.store(c3, c30); v128.store(c3, c31, 16);
  v128.store(c4, c40); v128.store(c4, c41, 16);
  v128.store(c5, c50); v128.store(c5, c51, 16);
}

/** Four rows and two vectors of columns, for what six rows leave over. */
@inline
function block4x8(
  a: usize, aRow: usize, aColumn: usize, b: usize, bRow: usize, c: usize, cRow: usize, inner: i32,
): void {
  let c00 = splat(0), c01 = splat(0), c10 = splat(0), c11 = splat(0);
  let c20 = splat(0), c21 = splat(0), c30 = splat(0), c31 = splat(0);
  let a1 = a + aRow, a2 = a1 + aRow, a3 = a2 + aRow;
  for (let k = 0; k < inner; k++) {
    const b0 = v128.load(b), b1 = v128.load(b, 16);
    let x = v128.load32_splat(a);
    c00 = fma(x, b0, c00); c01 = fma(x, b1, c01);
    x = v128.load32_splat(a1);
    c10 = fma(x, b0, c10); c11 = fma(x, b1, c11);
    x = v128.load32_splat(a2);
    c20 = fma(x, b0, c20); c21 = fma(x, b1, c21);
    x = v128.load32_splat(a3);
    c30 = fma(x, b0, c30); c31 = fma(x, b1, c31);
    a += aColumn; a1 += aColumn; a2 += aColumn; a3 += aColumn;
    b += bRow;
  }
  v128.store(c, c00); v128.store(c, c01, 16); c += cRow;
  v128.store(c, c10); v128.store(c, c11, 16); c += cRow;
  v128.store(c, c20); v128.store(c, c21, 16); c += cRow;
  v128.store(c, c30); v128.store(c, c31, 16);
}

/** One row and eight vectors of columns. */
@inline
function block1x32(
  a: usize, aColumn: usize, b: usize, bRow: usize, c: usize, inner: i32,
): void {
  let c0 = splat(0), c1 = splat(0), c2 = splat(0), c3 = splat(0);
  let c4 = splat(0), c5 = splat(0), c6 = splat(0), c7 = splat(0);
  for (let k = 0; k < inner; k++) {
    const x = v128.load32_splat(a);
    c0 = fma(x, v128.load(b), c0); c1 = fma(x, v128.load(b, 16), c1);
    c2 = fma(x, v128.load(b, 32), c2); c3 = fma(x, v128.load(b, 48), c3);
    c4 = fma(x, v128.load(b, 64), c4); c5 = fma(x, v128.load(b, 80), c5);
    c6 = fma(x, v128.load(b, 96), c6); c7 = fma(x, v128.load(b, 112), c7);
    a += aColumn;
    b += bRow;
  }
  v128.store(c, c0); v128.store(c, c1, 16); v128.store(c, c2, 32); v128.store(c, c3, 48);
  v128.store(c, c4, 64); v128.store(c, c5, 80); v128.store(c, c6, 96); v128.store(c, c7, 112);
}

/** One row and one vector of columns. */
@inline
function block1x4(a: usize, aColumn: usize, b: usize, bRow: usize, c: usize, inner: i32): void {
  let sum = splat(0);
  for (let k = 0; k < inner; k++) {
    sum = fma(v128.load32_splat(a), v128.load(b), sum);
    a += aColumn;
    b += bRow;
  }
  v128.store(c, sum);
}

@inline
function rowsByVectors(
  a: usize, aRow: usize, aColumn: usize, b: usize, bRow: usize, c: usize, cRow: usize,
  rows: i32, inner: i32, j: usize, isWide: bool,
): void {
  let i = 0;
  if (isWide) {
    // Seven or eight rows are left to two blocks of four, which may overlap: those add all terms at once.
    let from = 0;
    do {
      const x = a + <usize>from * aColumn, y = b + <usize>from * bRow + j, terms = min(DEPTH, inner - from);
      for (i = 0; rows - i > 8 || rows - i == 6; i += 6)
        block6x8(
          x + <usize>i * aRow, aRow, aColumn, y, bRow, c + <usize>i * cRow + j, cRow, terms, from == 0,
        );
      from += DEPTH;
    } while (from < inner);
    for (; i < rows && rows >= 4; i += 4) {
      i = min(i, rows - 4);
      block4x8(a + <usize>i * aRow, aRow, aColumn, b + j, bRow, c + <usize>i * cRow + j, cRow, inner);
    }
  }
  for (; i < rows; i++) {
    const row = a + <usize>i * aRow, out = c + <usize>i * cRow + j;
    block1x4(row, aColumn, b + j, bRow, out, inner);
    if (isWide) block1x4(row, aColumn, b + j + VECTOR, bRow, out + VECTOR, inner);
  }
}

/** C = A·B for a B whose rows lie one after another; A may be a transpose. */
export function productByRows(
  a: usize, aRow: usize, aColumn: usize, b: usize, bRow: usize, c: usize, cRow: usize,
  rows: i32, inner: i32, columns: i32,
): void {
  const width = <usize>columns * SCALAR;
  let j: usize = 0;
  if (rows < 4)
    for (; j + 8 * VECTOR <= width; j += 8 * VECTOR)
      for (let i = 0; i < rows; i++)
        block1x32(a + <usize>i * aRow, aColumn, b + j, bRow, c + <usize>i * cRow + j, inner);
  for (; j + 2 * VECTOR <= width; j += 2 * VECTOR)
    rowsByVectors(a, aRow, aColumn, b, bRow, c, cRow, rows, inner, j, true);
  if (j == width) return;
  if (width >= 2 * VECTOR) {
    rowsByVectors(a, aRow, aColumn, b, bRow, c, cRow, rows, inner, width - 2 * VECTOR, true);
  } else if (width >= VECTOR) {
    rowsByVectors(a, aRow, aColumn, b, bRow, c, cRow, rows, inner, 0, false);
    rowsByVectors(a, aRow, aColumn, b, bRow, c, cRow, rows, inner, width - VECTOR, false);
  } else {
    for (let i = 0; i < rows; i++)
      for (let column: usize = 0; column < width; column += SCALAR) {
        let sum: f32 = 0;
        let x = a + <usize>i * aRow, y = b + column;
        for (let k = 0; k < inner; k++) {
          sum += load<f32>(x) * load<f32>(y);
          x += aColumn;
          y += bRow;
        }
        store<f32>(c + <usize>i * cRow + column, sum);
      }
  }
}
