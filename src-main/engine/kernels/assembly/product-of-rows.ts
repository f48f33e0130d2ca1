import { fma, read, SCALAR, splat, sumOfLanes, sumsOfLanes, VECTOR } from './vector';

/* C = A·Bᵀ as dot products, with the same promise as product-by-rows.ts. */

/** Writes four numbers `stride` bytes apart. */
@inline
function scatter(at: usize, stride: usize, x: v128): void {
  v128.store32_lane(at, x, 0);
  v128.store32_lane(at + stride, x, 1);
  v128.store32_lane(at + 2 * stride, x, 2);
  v128.store32_lane(at + 3 * stride, x, 3);
}

/** Dot products of four rows of A with two rows of B. */
@inline
function dots4x2(
  a: usize, aRow: usize, b: usize, bRow: usize, c: usize, cRow: usize, cColumn: usize, length: usize,
): void {
  const a1 = a + aRow, a2 = a1 + aRow, a3 = a2 + aRow, b1 = b + bRow;
  let c00 = splat(0), c01 = splat(0), c10 = splat(0), c11 = splat(0);
  let c20 = splat(0), c21 = splat(0), c30 = splat(0), c31 = splat(0);
  const whole = length & ~(VECTOR - 1), rest = length - whole;
  for (let k: usize = 0; k < whole; k += VECTOR) {
    const y0 = v128.load(b + k), y1 = v128.load(b1 + k);
    let x = v128.load(a + k);
    c00 = fma(x, y0, c00); c01 = fma(x, y1, c01);
    x = v128.load(a1 + k);
    c10 = fma(x, y0, c10); c11 = fma(x, y1, c11);
    x = v128.load(a2 + k);
    c20 = fma(x, y0, c20); c21 = fma(x, y1, c21);
    x = v128.load(a3 + k);
    c30 = fma(x, y0, c30); c31 = fma(x, y1, c31);
  }
  if (rest) {
    const y0 = read(b + whole, rest), y1 = read(b1 + whole, rest);
    let x = read(a + whole, rest);
    c00 = fma(x, y0, c00); c01 = fma(x, y1, c01);
    x = read(a1 + whole, rest);
    c10 = fma(x, y0, c10); c11 = fma(x, y1, c11);
    x = read(a2 + whole, rest);
    c20 = fma(x, y0, c20); c21 = fma(x, y1, c21);
    x = read(a3 + whole, rest);
    c30 = fma(x, y0, c30); c31 = fma(x, y1, c31);
  }
  scatter(c, cRow, sumsOfLanes(c00, c10, c20, c30));
  scatter(c + cColumn, cRow, sumsOfLanes(c01, c11, c21, c31));
}

/** Dot products of four rows of A with one of B. */
@inline
function dots4x1(a: usize, aRow: usize, b: usize, c: usize, cRow: usize, length: usize): void {
  const a1 = a + aRow, a2 = a1 + aRow, a3 = a2 + aRow;
  let c0 = splat(0), c1 = splat(0), c2 = splat(0), c3 = splat(0);
  const whole = length & ~(VECTOR - 1), rest = length - whole;
  for (let k: usize = 0; k < whole; k += VECTOR) {
    const y = v128.load(b + k);
    c0 = fma(v128.load(a + k), y, c0);
    c1 = fma(v128.load(a1 + k), y, c1);
    c2 = fma(v128.load(a2 + k), y, c2);
    c3 = fma(v128.load(a3 + k), y, c3);
  }
  if (rest) {
    const y = read(b + whole, rest);
    c0 = fma(read(a + whole, rest), y, c0);
    c1 = fma(read(a1 + whole, rest), y, c1);
    c2 = fma(read(a2 + whole, rest), y, c2);
    c3 = fma(read(a3 + whole, rest), y, c3);
  }
  scatter(c, cRow, sumsOfLanes(c0, c1, c2, c3));
}

/** Bytes of rows of A that go through all of B before the next ones: they stay in the first cache. */
const CHUNK: usize = 12288;

@inline
function dot(a: usize, b: usize, length: usize): f32 {
  let sum = splat(0);
  const whole = length & ~(VECTOR - 1), rest = length - whole;
  for (let k: usize = 0; k < whole; k += VECTOR)
    sum = fma(v128.load(a + k), v128.load(b + k), sum);
  if (rest) sum = fma(read(a + whole, rest), read(b + whole, rest), sum);
  return sumOfLanes(sum);
}

/** C = A·Bᵀ: entry (i, j) is the dot product of row i of A and row j of B. Needs the longer side as A. */
export function productOfRows(
  a: usize, aRow: usize, b: usize, bRow: usize, c: usize, cRow: usize, cColumn: usize,
  rows: i32, inner: i32, columns: i32,
): void {
  const length = <usize>inner * SCALAR;
  if (rows < 4) {
    for (let i: usize = 0; i < <usize>rows; i++)
      for (let j: usize = 0; j < <usize>columns; j++)
        store<f32>(c + i * cRow + j * cColumn, dot(a + i * aRow, b + j * bRow, length));
    return;
  }
  const chunk = max(4, <i32>(CHUNK / max(length, SCALAR)) & ~3);
  for (let from = 0; from < rows; from += chunk) {
    const to = min(from + chunk, rows);
    for (let j = 0; j + 2 <= columns; j += 2)
      for (let i = from; i < to; i += 4) {
        const x: usize = min(i, rows - 4), y: usize = j;
        dots4x2(a + x * aRow, aRow, b + y * bRow, bRow, c + x * cRow + y * cColumn, cRow, cColumn, length);
      }
  }
  if (columns & 1) {
    const y: usize = columns - 1;
    for (let i = 0; i < rows; i += 4) {
      if (i + 4 > rows) i = rows - 4;
      const x: usize = i;
      dots4x1(a + x * aRow, aRow, b + y * bRow, c + x * cRow + y * cColumn, cRow, length);
    }
  }
}
