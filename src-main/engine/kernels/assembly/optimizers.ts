import { fma, fnma, read, splat, write } from './vector';
import { update, UpdateBlock } from './update-block';

/*
 * The update rules of training/optimizers, four numbers at a time: each takes θ and g and returns the
 * next θ. Its scalars stand in the block in the order of its fields.
 */

/** θ ← θ − αg */
@unmanaged
class Sgd extends UpdateBlock {
  rate: f32;
  @inline next(theta: v128, g: v128, at: usize, bytes: usize): v128 {
    return fnma(splat(this.rate), g, theta);
  }
}

/** v ← μv + wg, θ ← θ − (a·g + b·v) */
@unmanaged
class Momentum extends UpdateBlock {
  momentum: f32;
  weight: f32;
  gradientRate: f32;
  velocityRate: f32;
  @inline next(theta: v128, g: v128, at: usize, bytes: usize): v128 {
    const kept = f32x4.mul(splat(this.momentum), read(this.first + at, bytes));
    const velocity = fma(splat(this.weight), g, kept);
    write(this.first + at, velocity, bytes);
    return fnma(splat(this.gradientRate), g, fnma(splat(this.velocityRate), velocity, theta));
  }
}

/** r ← r + g², θ ← θ − αg / (√r + ε) */
@unmanaged
class Adagrad extends UpdateBlock {
  rate: f32;
  epsilon: f32;
  @inline next(theta: v128, g: v128, at: usize, bytes: usize): v128 {
    const sum = fma(g, g, read(this.first + at, bytes));
    write(this.first + at, sum, bytes);
    const divisor = f32x4.add(f32x4.sqrt(sum), splat(this.epsilon));
    return f32x4.sub(theta, f32x4.div(f32x4.mul(splat(this.rate), g), divisor));
  }
}

/** r ← ρr + (1 − ρ)g², and centred less m² with m ← ρm + (1 − ρ)g; v ← μv + g / (√r + ε), θ ← θ − αv */
@unmanaged
class Rmsprop extends UpdateBlock {
  decay: f32;
  rest: f32;
  momentum: f32;
  epsilon: f32;
  rate: f32;
  centered: f32;
  @inline next(theta: v128, g: v128, at: usize, bytes: usize): v128 {
    const decay = splat(this.decay), rest = splat(this.rest);
    const squares = fma(decay, read(this.first + at, bytes), f32x4.mul(f32x4.mul(rest, g), g));
    write(this.first + at, squares, bytes);
    let variance = squares;
    if (this.centered != 0) {
      const mean = fma(decay, read(this.second + at, bytes), f32x4.mul(rest, g));
      write(this.second + at, mean, bytes);
      variance = f32x4.max(fnma(mean, mean, squares), splat(0));
    }
    const step = f32x4.div(g, f32x4.add(f32x4.sqrt(variance), splat(this.epsilon)));
    const velocity = fma(splat(this.momentum), read(this.third + at, bytes), step);
    write(this.third + at, velocity, bytes);
    return fnma(splat(this.rate), velocity, theta);
  }
}

/** m ← β₁m + (1 − β₁)g, r ← β₂r + (1 − β₂)g², θ ← sθ − (a·g + b·m) / (c√r + ε): Adam and its kin */
@unmanaged
class Adam extends UpdateBlock {
  beta1: f32;
  rest1: f32;
  beta2: f32;
  rest2: f32;
  gradientRate: f32;
  meanRate: f32;
  rootScale: f32;
  epsilon: f32;
  shrink: f32;
  amsgrad: f32;
  @inline next(theta: v128, g: v128, at: usize, bytes: usize): v128 {
    const mean = fma(splat(this.beta1), read(this.first + at, bytes), f32x4.mul(splat(this.rest1), g));
    write(this.first + at, mean, bytes);
    const weighted = f32x4.mul(f32x4.mul(splat(this.rest2), g), g);
    let squares = fma(splat(this.beta2), read(this.second + at, bytes), weighted);
    write(this.second + at, squares, bytes);
    if (this.amsgrad != 0) {
      squares = f32x4.max(read(this.third + at, bytes), squares);
      write(this.third + at, squares, bytes);
    }
    const move = fma(splat(this.gradientRate), g, f32x4.mul(splat(this.meanRate), mean));
    const divisor = fma(splat(this.rootScale), f32x4.sqrt(squares), splat(this.epsilon));
    return f32x4.sub(f32x4.mul(splat(this.shrink), theta), f32x4.div(move, divisor));
  }
}

/** m ← β₁m + (1 − β₁)g, u ← max(β₂u, |g| + ε), θ ← θ − αm / u */
@unmanaged
class Adamax extends UpdateBlock {
  beta1: f32;
  rest1: f32;
  beta2: f32;
  epsilon: f32;
  rate: f32;
  @inline next(theta: v128, g: v128, at: usize, bytes: usize): v128 {
    const mean = fma(splat(this.beta1), read(this.first + at, bytes), f32x4.mul(splat(this.rest1), g));
    write(this.first + at, mean, bytes);
    const kept = f32x4.mul(splat(this.beta2), read(this.second + at, bytes));
    const largest = f32x4.max(kept, f32x4.add(f32x4.abs(g), splat(this.epsilon)));
    write(this.second + at, largest, bytes);
    return f32x4.sub(theta, f32x4.div(f32x4.mul(splat(this.rate), mean), largest));
  }
}

/** r ← ρr + (1 − ρ)g², Δ = √(s + ε) / √(r + ε) · g, s ← ρs + (1 − ρ)Δ², θ ← θ − αΔ */
@unmanaged
class Adadelta extends UpdateBlock {
  decay: f32;
  rest: f32;
  epsilon: f32;
  rate: f32;
  @inline next(theta: v128, g: v128, at: usize, bytes: usize): v128 {
    const decay = splat(this.decay), rest = splat(this.rest), epsilon = splat(this.epsilon);
    const squares = fma(decay, read(this.first + at, bytes), f32x4.mul(f32x4.mul(rest, g), g));
    write(this.first + at, squares, bytes);
    const steps = read(this.second + at, bytes);
    const root = f32x4.sqrt(f32x4.add(squares, epsilon));
    const delta = f32x4.mul(f32x4.div(f32x4.sqrt(f32x4.add(steps, epsilon)), root), g);
    write(this.second + at, fma(decay, steps, f32x4.mul(f32x4.mul(rest, delta), delta)), bytes);
    return fnma(splat(this.rate), delta, theta);
  }
}

export function sgd(block: usize): void { update<Sgd>(block); }
export function momentum(block: usize): void { update<Momentum>(block); }
export function adagrad(block: usize): void { update<Adagrad>(block); }
export function rmsprop(block: usize): void { update<Rmsprop>(block); }
export function adam(block: usize): void { update<Adam>(block); }
export function adamax(block: usize): void { update<Adamax>(block); }
export function adadelta(block: usize): void { update<Adadelta>(block); }
