import { fma, fnma, read, splat, write } from './vector';
import { update, UpdateBlock } from './update-block';

/*
 * The update rules of training/optimizers, four numbers at a time: each takes θ and g, the places of
 * what it remembers (m, r and s, which may be 0), how many bytes to write there, and its scalars in the order of
 * ../update-block.ts, and returns the next θ.
 */

/** θ ← θ − αg */
@unmanaged
class Sgd {
  @inline next(
    theta: v128, g: v128, m: usize, r: usize, s: usize, bytes: usize,
    rate: v128, _1: v128, _2: v128, _3: v128, _4: v128, _5: v128, _6: v128, _7: v128, _8: v128,
  ): v128 {
    return fnma(rate, g, theta);
  }
}

/** m ← μm + wg, θ ← θ − (a·g + b·m) */
@unmanaged
class Momentum {
  @inline next(
    theta: v128, g: v128, m: usize, r: usize, s: usize, bytes: usize,
    momentum: v128, weight: v128, gradientRate: v128, velocityRate: v128,
    _4: v128, _5: v128, _6: v128, _7: v128, _8: v128,
  ): v128 {
    const velocity = fma(weight, g, f32x4.mul(momentum, read(m, bytes)));
    write(m, velocity, bytes);
    return fnma(gradientRate, g, fnma(velocityRate, velocity, theta));
  }
}

/** m ← m + g², θ ← θ − αg / (√m + ε) */
@unmanaged
class Adagrad {
  @inline next(
    theta: v128, g: v128, m: usize, r: usize, s: usize, bytes: usize,
    rate: v128, epsilon: v128,
    _2: v128, _3: v128, _4: v128, _5: v128, _6: v128, _7: v128, _8: v128,
  ): v128 {
    const sum = fma(g, g, read(m, bytes));
    write(m, sum, bytes);
    return f32x4.sub(theta, f32x4.div(f32x4.mul(rate, g), f32x4.add(f32x4.sqrt(sum), epsilon)));
  }
}

/** m ← ρm + (1 − ρ)g², r ← μr + g / (√m + ε), θ ← θ − αr; centred, √(m − s²) with s ← ρs + (1 − ρ)g */
@unmanaged
class Rmsprop {
  @inline next(
    theta: v128, g: v128, m: usize, r: usize, s: usize, bytes: usize,
    decay: v128, rest: v128, momentum: v128, epsilon: v128, rate: v128,
    _5: v128, _6: v128, _7: v128, _8: v128,
  ): v128 {
    const squares = fma(decay, read(m, bytes), f32x4.mul(f32x4.mul(rest, g), g));
    write(m, squares, bytes);
    let variance = squares;
    if (s) {
      const mean = fma(decay, read(s, bytes), f32x4.mul(rest, g));
      write(s, mean, bytes);
      variance = f32x4.max(fnma(mean, mean, squares), splat(0));
    }
    const step = f32x4.div(g, f32x4.add(f32x4.sqrt(variance), epsilon));
    const velocity = fma(momentum, read(r, bytes), step);
    write(r, velocity, bytes);
    return fnma(rate, velocity, theta);
  }
}

/** x ← βx + (1 − β)y, in memory. */
@inline
function average(at: usize, bytes: usize, beta: v128, rest: v128, y: v128): v128 {
  const next = fma(beta, read(at, bytes), f32x4.mul(rest, y));
  write(at, next, bytes);
  return next;
}

/** dθ − move / (c√r + ε) */
@inline
function scaled(theta: v128, move: v128, r: v128, scale: v128, epsilon: v128, shrink: v128): v128 {
  const divisor = fma(scale, f32x4.sqrt(r), epsilon);
  return f32x4.sub(f32x4.mul(shrink, theta), f32x4.div(move, divisor));
}

/** m ← β₁m + (1 − β₁)g, r ← β₂r + (1 − β₂)g², θ ← dθ − (a·g + b·m) / (c√r + ε): Adam and its kin */
@unmanaged
class Adam {
  @inline next(
    theta: v128, g: v128, m: usize, r: usize, s: usize, bytes: usize,
    beta1: v128, rest1: v128, beta2: v128, rest2: v128, gradientRate: v128,
    meanRate: v128, rootScale: v128, epsilon: v128, shrink: v128,
  ): v128 {
    const mean = average(m, bytes, beta1, rest1, g);
    const squares = average(r, bytes, beta2, rest2, f32x4.mul(g, g));
    const move = fma(gradientRate, g, f32x4.mul(meanRate, mean));
    return scaled(theta, move, squares, rootScale, epsilon, shrink);
  }
}

/** The same with s ← max(s, r) in place of r. By itself, because a branch in Adam's loop costs a seventh. */
@unmanaged
class AmsGrad {
  @inline next(
    theta: v128, g: v128, m: usize, r: usize, s: usize, bytes: usize,
    beta1: v128, rest1: v128, beta2: v128, rest2: v128, gradientRate: v128,
    meanRate: v128, rootScale: v128, epsilon: v128, shrink: v128,
  ): v128 {
    const mean = average(m, bytes, beta1, rest1, g);
    const squares = average(r, bytes, beta2, rest2, f32x4.mul(g, g));
    const largest = f32x4.max(read(s, bytes), squares);
    write(s, largest, bytes);
    const move = fma(gradientRate, g, f32x4.mul(meanRate, mean));
    return scaled(theta, move, largest, rootScale, epsilon, shrink);
  }
}

/** m ← β₁m + (1 − β₁)g, r ← max(β₂r, |g| + ε), θ ← θ − αm / r */
@unmanaged
class Adamax {
  @inline next(
    theta: v128, g: v128, m: usize, r: usize, s: usize, bytes: usize,
    beta1: v128, rest1: v128, beta2: v128, epsilon: v128, rate: v128,
    _5: v128, _6: v128, _7: v128, _8: v128,
  ): v128 {
    const mean = fma(beta1, read(m, bytes), f32x4.mul(rest1, g));
    write(m, mean, bytes);
    const largest = f32x4.max(f32x4.mul(beta2, read(r, bytes)), f32x4.add(f32x4.abs(g), epsilon));
    write(r, largest, bytes);
    return f32x4.sub(theta, f32x4.div(f32x4.mul(rate, mean), largest));
  }
}

/** m ← ρm + (1 − ρ)g², Δ = √(r + ε) / √(m + ε) · g, r ← ρr + (1 − ρ)Δ², θ ← θ − αΔ */
@unmanaged
class Adadelta {
  @inline next(
    theta: v128, g: v128, m: usize, r: usize, s: usize, bytes: usize,
    decay: v128, rest: v128, epsilon: v128, rate: v128,
    _4: v128, _5: v128, _6: v128, _7: v128, _8: v128,
  ): v128 {
    const squares = fma(decay, read(m, bytes), f32x4.mul(f32x4.mul(rest, g), g));
    write(m, squares, bytes);
    const steps = read(r, bytes);
    const ratio = f32x4.div(f32x4.sqrt(f32x4.add(steps, epsilon)), f32x4.sqrt(f32x4.add(squares, epsilon)));
    const delta = f32x4.mul(ratio, g);
    write(r, fma(decay, steps, f32x4.mul(f32x4.mul(rest, delta), delta)), bytes);
    return fnma(rate, delta, theta);
  }
}

export function sgd(block: usize): void { update<Sgd>(block); }
export function momentum(block: usize): void { update<Momentum>(block); }
export function adagrad(block: usize): void { update<Adagrad>(block); }
export function rmsprop(block: usize): void { update<Rmsprop>(block); }
export function adam(block: usize): void {
  if (changetype<UpdateBlock>(block).third) update<AmsGrad>(block);
  else update<Adam>(block);
}
export function adamax(block: usize): void { update<Adamax>(block); }
export function adadelta(block: usize): void { update<Adadelta>(block); }
