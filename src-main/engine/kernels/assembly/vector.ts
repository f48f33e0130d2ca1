/*
 * Four float32 lanes. `RELAXED` is set for the variant that fuses multiply and add where the machine
 * does; without it every operation rounds by itself, and the bits are the same on every machine.
 */

/** Bytes of a float32, and of four of them. */
export const SCALAR: usize = 4;
export const VECTOR: usize = 16;

/** a · b + c */
@inline
export function fma(a: v128, b: v128, c: v128): v128 {
  if (isDefined(RELAXED)) return f32x4.relaxed_madd(a, b, c);
  return f32x4.add(f32x4.mul(a, b), c);
}

/** c − a · b */
@inline
export function fnma(a: v128, b: v128, c: v128): v128 {
  if (isDefined(RELAXED)) return f32x4.relaxed_nmadd(a, b, c);
  return f32x4.sub(c, f32x4.mul(a, b));
}

@inline
export function splat(x: f32): v128 {
  return f32x4.splat(x);
}

/**
 * A constant in all lanes, from where it lies in memory: a load is one instruction, while a splat of a
 * number is built anew in every turn of a loop.
 */
@inline
export function at(table: usize, index: usize = 0): v128 {
  return v128.load32_splat(table + index * SCALAR);
}

/** The smaller and the larger of x and a constant, one instruction each; NaN stays NaN. */
@inline
export function atMost(x: v128, limit: v128): v128 {
  return f32x4.pmin(x, limit);
}
@inline
export function atLeast(x: v128, limit: v128): v128 {
  return f32x4.pmax(x, limit);
}

/** The lanes of `yes` where `mask` is set, of `no` elsewhere. */
@inline
export function select(yes: v128, no: v128, mask: v128): v128 {
  return v128.bitselect(yes, no, mask);
}

/** The four lanes added, in an order that is always the same. */
@inline
export function sumOfLanes(x: v128): f32 {
  const pairs = f32x4.add(x, i8x16.shuffle(x, x, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7));
  return f32x4.extract_lane(pairs, 0) + f32x4.extract_lane(pairs, 1);
}

/** `sumOfLanes` of four vectors at once, with the same bits. */
@inline
export function sumsOfLanes(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = f32x4.add(v128.shuffle<f32>(a, b, 0, 4, 1, 5), v128.shuffle<f32>(a, b, 2, 6, 3, 7));
  const cd = f32x4.add(v128.shuffle<f32>(c, d, 0, 4, 1, 5), v128.shuffle<f32>(c, d, 2, 6, 3, 7));
  return f32x4.add(v128.shuffle<f32>(ab, cd, 0, 1, 4, 5), v128.shuffle<f32>(ab, cd, 2, 3, 6, 7));
}

/** Reads `bytes` bytes, a whole vector or 1 to 3 numbers; the other lanes are 0. */
@inline
export function read(at: usize, bytes: usize): v128 {
  if (bytes == VECTOR) return v128.load(at);
  if (bytes == 4) return v128.load32_zero(at);
  const pair = v128.load64_zero(at);
  return bytes == 8 ? pair : v128.load32_lane(at + 8, pair, 2);
}

/** Writes the first `bytes` bytes. */
@inline
export function write(at: usize, x: v128, bytes: usize): void {
  if (bytes == VECTOR) {
    v128.store(at, x);
  } else if (bytes == 4) {
    v128.store32_lane(at, x, 0);
  } else {
    v128.store64_lane(at, x, 0);
    if (bytes == 12) v128.store32_lane(at + 8, x, 2);
  }
}
