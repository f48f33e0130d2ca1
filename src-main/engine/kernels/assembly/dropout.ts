import { read, splat, VECTOR, write } from './vector';

/** y = factor x where the mask is not 0, and 0 elsewhere; a gradient goes the same way back. */
@inline
function kept(x: v128, mask: v128, factor: v128): v128 {
  return v128.andnot(f32x4.mul(factor, x), f32x4.eq(mask, splat(0)));
}

export function dropout(x: usize, mask: usize, y: usize, length: usize, factor: f32): void {
  const k = splat(factor), whole = length & ~(VECTOR - 1), rest = length - whole;
  for (let i: usize = 0; i < whole; i += VECTOR)
    v128.store(y + i, kept(v128.load(x + i), v128.load(mask + i), k));
  if (rest) write(y + whole, kept(read(x + whole, rest), read(mask + whole, rest), k), rest);
}
