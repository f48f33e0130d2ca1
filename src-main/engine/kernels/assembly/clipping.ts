import { atLeast, atMost, fma, read, splat, VECTOR, write } from './vector';

/** to = g + p·θ, the gradient with its L2 term, over `length` bytes. */
export function addPenalty(to: usize, gradient: usize, theta: usize, length: usize, penalty: f32): void {
  const whole = length & ~(VECTOR - 1), rest = length - whole, p = splat(penalty);
  for (let j: usize = 0; j < whole; j += VECTOR)
    v128.store(to + j, fma(p, v128.load(theta + j), v128.load(gradient + j)));
  if (rest)
    write(to + whole, fma(p, read(theta + whole, rest), read(gradient + whole, rest)), rest);
}

/** x = f·x, cut to ±limit, over `length` bytes. */
export function clip(x: usize, length: usize, factor: f32, limit: f32): void {
  const whole = length & ~(VECTOR - 1), rest = length - whole;
  const f = splat(factor), high = splat(limit), low = splat(-limit);
  for (let j: usize = 0; j < whole; j += VECTOR)
    v128.store(x + j, atLeast(atMost(f32x4.mul(f, v128.load(x + j)), high), low));
  if (rest)
    write(x + whole, atLeast(atMost(f32x4.mul(f, read(x + whole, rest)), high), low), rest);
}
