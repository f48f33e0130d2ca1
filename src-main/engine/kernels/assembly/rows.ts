import { fma, read, SCALAR, splat, sumOfLanes, VECTOR, write } from './vector';

/** Copies `length` bytes: rows are short, and a call of memory.copy costs more than the copying. */
@inline
function copyRow(to: usize, from: usize, length: usize): void {
  const whole = length & ~(VECTOR - 1), rest = length - whole;
  for (let j: usize = 0; j < whole; j += VECTOR) v128.store(to + j, v128.load(from + j));
  if (rest) write(to + whole, read(from + whole, rest), rest);
}

/** output[i] = table[ids[i]] for `count` rows of `length` bytes; ids are whole numbers in float32. */
export function gatherRows(table: usize, ids: usize, output: usize, count: usize, length: usize): void {
  for (let i: usize = 0; i < count; i++)
    copyRow(output + i * length, table + <usize>load<f32>(ids + i * SCALAR) * length, length);
}

/**
 * Which half of a table a row belongs to: sixteen rows and the next sixteen in turns, so that frequent
 * rows, which often lie together, are spread. What a thread adds up and updates stays in its cache.
 */
@inline
export function halfOf(row: usize): usize {
  return (row >> 4) & 1;
}

/**
 * table[ids[i]] += addend[i], row by row in order, so that a row named twice gets both, for the rows of
 * the halves from `from` to `to`.
 */
export function addToRows(
  table: usize, ids: usize, addend: usize, count: usize, length: usize, from: usize, to: usize,
): void {
  const whole = length & ~(VECTOR - 1), rest = length - whole;
  for (let i: usize = 0; i < count; i++) {
    const id = <usize>load<f32>(ids + i * SCALAR), half = halfOf(id);
    if (half < from || half >= to) continue;
    const row = table + id * length, more = addend + i * length;
    for (let j: usize = 0; j < whole; j += VECTOR)
      v128.store(row + j, f32x4.add(v128.load(row + j), v128.load(more + j)));
    if (rest) write(row + whole, f32x4.add(read(row + whole, rest), read(more + whole, rest)), rest);
  }
}

/** table[rows[i]] = 0 for int32 row numbers. */
export function clearRows(table: usize, rows: usize, count: usize, length: usize): void {
  const whole = length & ~(VECTOR - 1), rest = length - whole;
  for (let i: usize = 0; i < count; i++) {
    const row = table + <usize>load<i32>(rows + i * SCALAR) * length;
    for (let j: usize = 0; j < whole; j += VECTOR) v128.store(row + j, splat(0));
    if (rest) write(row + whole, splat(0), rest);
  }
}

/** Adds a row of `length` bytes to each of `count` rows. */
export function addRow(x: usize, row: usize, count: usize, length: usize): void {
  const whole = length & ~(VECTOR - 1), rest = length - whole;
  for (let i: usize = 0; i < count; i++, x += length) {
    for (let j: usize = 0; j < whole; j += VECTOR)
      v128.store(x + j, f32x4.add(v128.load(x + j), v128.load(row + j)));
    if (rest) write(x + whole, f32x4.add(read(x + whole, rest), read(row + whole, rest)), rest);
  }
}

/** sums[j] = Σ x[i][j] over `count` rows that lie `stride` bytes apart, for the first `length` bytes. */
export function sumRows(x: usize, sums: usize, count: usize, stride: usize, length: usize): void {
  const whole = length & ~(VECTOR - 1), rest = length - whole;
  for (let j: usize = 0; j < whole; j += VECTOR) {
    let sum = splat(0);
    for (let i: usize = 0; i < count; i++) sum = f32x4.add(sum, v128.load(x + i * stride + j));
    v128.store(sums + j, sum);
  }
  if (!rest) return;
  let sum = splat(0);
  for (let i: usize = 0; i < count; i++) sum = f32x4.add(sum, read(x + i * stride + whole, rest));
  write(sums + whole, sum, rest);
}

/** Σ x² over `length` bytes, in float32 over short runs and in float64 over the runs. */
export function sumOfSquares(x: usize, length: usize): f64 {
  const end = x + length;
  let total: f64 = 0;
  while (x + 4 * VECTOR <= end) {
    const stop = min(x + 4096, end);
    let s0 = splat(0), s1 = splat(0), s2 = splat(0), s3 = splat(0);
    for (; x + 4 * VECTOR <= stop; x += 4 * VECTOR) {
      const a = v128.load(x), b = v128.load(x, 16), c = v128.load(x, 32), d = v128.load(x, 48);
      s0 = fma(a, a, s0); s1 = fma(b, b, s1); s2 = fma(c, c, s2); s3 = fma(d, d, s3);
    }
    total += <f64>sumOfLanes(f32x4.add(f32x4.add(s0, s1), f32x4.add(s2, s3)));
  }
  for (; x < end; x += SCALAR) total += <f64>(load<f32>(x) * load<f32>(x));
  return total;
}
