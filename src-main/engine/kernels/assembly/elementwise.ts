import { fma, read, select, splat, VECTOR, write } from './vector';
import {
  exponential, exponentialMinusOne, hyperbolicTangent, logistic, softplusOf,
} from './special-functions';

/*
 * Functions of one number with their derivatives, four numbers at a time: x goes in, y = f(x), and k
 * is the function's constant where it has one. Each says the same as the op of its name in ../../ops.
 */

@unmanaged
class Identity {
  @inline value(x: v128, k: v128): v128 { return x; }
  @inline derivative(x: v128, y: v128, k: v128): v128 { return splat(1); }
}

@unmanaged
class Exp {
  @inline value(x: v128, k: v128): v128 { return exponential(x); }
  @inline derivative(x: v128, y: v128, k: v128): v128 { return y; }
}

@unmanaged
class Sigmoid {
  @inline value(x: v128, k: v128): v128 { return logistic(x); }
  @inline derivative(x: v128, y: v128, k: v128): v128 { return f32x4.mul(y, f32x4.sub(splat(1), y)); }
}

@unmanaged
class Tanh {
  @inline value(x: v128, k: v128): v128 { return hyperbolicTangent(x); }
  @inline derivative(x: v128, y: v128, k: v128): v128 { return f32x4.sub(splat(1), f32x4.mul(y, y)); }
}

@unmanaged
class Relu {
  @inline value(x: v128, k: v128): v128 { return f32x4.max(x, splat(0)); }
  @inline derivative(x: v128, y: v128, k: v128): v128 { return v128.and(splat(1), f32x4.gt(x, splat(0))); }
}

/** min(max(x, low), high), with slope 1 strictly between. */
@unmanaged
class Relu6 {
  @inline value(x: v128, k: v128): v128 { return f32x4.min(f32x4.max(x, splat(0)), splat(6)); }
  @inline derivative(x: v128, y: v128, k: v128): v128 {
    return v128.and(splat(1), v128.and(f32x4.gt(x, splat(0)), f32x4.lt(x, splat(6))));
  }
}

@unmanaged
class Hardtanh {
  @inline value(x: v128, k: v128): v128 { return f32x4.min(f32x4.max(x, splat(-1)), splat(1)); }
  @inline derivative(x: v128, y: v128, k: v128): v128 {
    return v128.and(splat(1), v128.and(f32x4.gt(x, splat(-1)), f32x4.lt(x, splat(1))));
  }
}

@unmanaged
class LeakyRelu {
  @inline value(x: v128, k: v128): v128 { return select(x, f32x4.mul(k, x), f32x4.gt(x, splat(0))); }
  @inline derivative(x: v128, y: v128, k: v128): v128 { return select(splat(1), k, f32x4.gt(x, splat(0))); }
}

@unmanaged
class Elu {
  @inline value(x: v128, k: v128): v128 {
    const below = f32x4.mul(k, exponentialMinusOne(f32x4.min(x, splat(0))));
    return select(x, below, f32x4.gt(x, splat(0)));
  }
  @inline derivative(x: v128, y: v128, k: v128): v128 {
    return select(splat(1), f32x4.add(y, k), f32x4.gt(x, splat(0)));
  }
}

@unmanaged
class Silu {
  @inline value(x: v128, k: v128): v128 { return f32x4.mul(x, logistic(x)); }
  @inline derivative(x: v128, y: v128, k: v128): v128 {
    const s = logistic(x);
    return fma(y, f32x4.sub(splat(1), s), s);
  }
}

@unmanaged
class Softplus {
  @inline value(x: v128, k: v128): v128 { return softplusOf(x); }
  @inline derivative(x: v128, y: v128, k: v128): v128 { return logistic(x); }
}

/** y[i] = f(x[i]) for `length` bytes. */
@inline
function forward<F>(x: usize, y: usize, length: usize, constant: f32): void {
  const f = changetype<F>(0), k = splat(constant), whole = length & ~(VECTOR - 1);
  for (let i: usize = 0; i < whole; i += VECTOR) v128.store(y + i, f.value(v128.load(x + i), k));
  const rest = length - whole;
  if (rest) write(y + whole, f.value(read(x + whole, rest), k), rest);
}

/** dx[i] = g[i] · f′(x[i]). */
@inline
function backward<F>(x: usize, y: usize, g: usize, dx: usize, length: usize, constant: f32): void {
  const f = changetype<F>(0), k = splat(constant), whole = length & ~(VECTOR - 1);
  for (let i: usize = 0; i < whole; i += VECTOR) {
    const slope = f.derivative(v128.load(x + i), v128.load(y + i), k);
    v128.store(dx + i, f32x4.mul(v128.load(g + i), slope));
  }
  const rest = length - whole;
  if (!rest) return;
  const slope = f.derivative(read(x + whole, rest), read(y + whole, rest), k);
  write(dx + whole, f32x4.mul(read(g + whole, rest), slope), rest);
}

export function identity(x: usize, y: usize, length: usize, k: f32): void { forward<Identity>(x, y, length, k); }
export function identityBackward(x: usize, y: usize, g: usize, dx: usize, length: usize, k: f32): void { backward<Identity>(x, y, g, dx, length, k); }
export function exp(x: usize, y: usize, length: usize, k: f32): void { forward<Exp>(x, y, length, k); }
export function expBackward(x: usize, y: usize, g: usize, dx: usize, length: usize, k: f32): void { backward<Exp>(x, y, g, dx, length, k); }
export function sigmoid(x: usize, y: usize, length: usize, k: f32): void { forward<Sigmoid>(x, y, length, k); }
export function sigmoidBackward(x: usize, y: usize, g: usize, dx: usize, length: usize, k: f32): void { backward<Sigmoid>(x, y, g, dx, length, k); }
export function tanh(x: usize, y: usize, length: usize, k: f32): void { forward<Tanh>(x, y, length, k); }
export function tanhBackward(x: usize, y: usize, g: usize, dx: usize, length: usize, k: f32): void { backward<Tanh>(x, y, g, dx, length, k); }
export function relu(x: usize, y: usize, length: usize, k: f32): void { forward<Relu>(x, y, length, k); }
export function reluBackward(x: usize, y: usize, g: usize, dx: usize, length: usize, k: f32): void { backward<Relu>(x, y, g, dx, length, k); }
export function relu6(x: usize, y: usize, length: usize, k: f32): void { forward<Relu6>(x, y, length, k); }
export function relu6Backward(x: usize, y: usize, g: usize, dx: usize, length: usize, k: f32): void { backward<Relu6>(x, y, g, dx, length, k); }
export function hardtanh(x: usize, y: usize, length: usize, k: f32): void { forward<Hardtanh>(x, y, length, k); }
export function hardtanhBackward(x: usize, y: usize, g: usize, dx: usize, length: usize, k: f32): void { backward<Hardtanh>(x, y, g, dx, length, k); }
export function leakyRelu(x: usize, y: usize, length: usize, k: f32): void { forward<LeakyRelu>(x, y, length, k); }
export function leakyReluBackward(x: usize, y: usize, g: usize, dx: usize, length: usize, k: f32): void { backward<LeakyRelu>(x, y, g, dx, length, k); }
export function elu(x: usize, y: usize, length: usize, k: f32): void { forward<Elu>(x, y, length, k); }
export function eluBackward(x: usize, y: usize, g: usize, dx: usize, length: usize, k: f32): void { backward<Elu>(x, y, g, dx, length, k); }
export function silu(x: usize, y: usize, length: usize, k: f32): void { forward<Silu>(x, y, length, k); }
export function siluBackward(x: usize, y: usize, g: usize, dx: usize, length: usize, k: f32): void { backward<Silu>(x, y, g, dx, length, k); }
export function softplus(x: usize, y: usize, length: usize, k: f32): void { forward<Softplus>(x, y, length, k); }
export function softplusBackward(x: usize, y: usize, g: usize, dx: usize, length: usize, k: f32): void { backward<Softplus>(x, y, g, dx, length, k); }
