import {
  Elu, Exp, Gelu, GeluTanh, Hardsigmoid, Hardtanh, Identity, LeakyRelu, Logsigmoid, Mish, Relu, Relu6,
  Selu, Sigmoid, Silu, Softplus, Softsign, Tanh,
} from './functions';
import { read, splat, VECTOR, write } from './vector';

/* The loops over functions.ts, one export for each function and each derivative. */

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
export function hardsigmoid(x: usize, y: usize, length: usize, k: f32): void { forward<Hardsigmoid>(x, y, length, k); }
export function hardsigmoidBackward(x: usize, y: usize, g: usize, dx: usize, length: usize, k: f32): void { backward<Hardsigmoid>(x, y, g, dx, length, k); }
export function leakyRelu(x: usize, y: usize, length: usize, k: f32): void { forward<LeakyRelu>(x, y, length, k); }
export function leakyReluBackward(x: usize, y: usize, g: usize, dx: usize, length: usize, k: f32): void { backward<LeakyRelu>(x, y, g, dx, length, k); }
export function elu(x: usize, y: usize, length: usize, k: f32): void { forward<Elu>(x, y, length, k); }
export function eluBackward(x: usize, y: usize, g: usize, dx: usize, length: usize, k: f32): void { backward<Elu>(x, y, g, dx, length, k); }
export function selu(x: usize, y: usize, length: usize, k: f32): void { forward<Selu>(x, y, length, k); }
export function seluBackward(x: usize, y: usize, g: usize, dx: usize, length: usize, k: f32): void { backward<Selu>(x, y, g, dx, length, k); }
export function silu(x: usize, y: usize, length: usize, k: f32): void { forward<Silu>(x, y, length, k); }
export function siluBackward(x: usize, y: usize, g: usize, dx: usize, length: usize, k: f32): void { backward<Silu>(x, y, g, dx, length, k); }
export function softplus(x: usize, y: usize, length: usize, k: f32): void { forward<Softplus>(x, y, length, k); }
export function softplusBackward(x: usize, y: usize, g: usize, dx: usize, length: usize, k: f32): void { backward<Softplus>(x, y, g, dx, length, k); }
export function logsigmoid(x: usize, y: usize, length: usize, k: f32): void { forward<Logsigmoid>(x, y, length, k); }
export function logsigmoidBackward(x: usize, y: usize, g: usize, dx: usize, length: usize, k: f32): void { backward<Logsigmoid>(x, y, g, dx, length, k); }
export function softsign(x: usize, y: usize, length: usize, k: f32): void { forward<Softsign>(x, y, length, k); }
export function softsignBackward(x: usize, y: usize, g: usize, dx: usize, length: usize, k: f32): void { backward<Softsign>(x, y, g, dx, length, k); }
export function gelu(x: usize, y: usize, length: usize, k: f32): void { forward<Gelu>(x, y, length, k); }
export function geluBackward(x: usize, y: usize, g: usize, dx: usize, length: usize, k: f32): void { backward<Gelu>(x, y, g, dx, length, k); }
export function geluTanh(x: usize, y: usize, length: usize, k: f32): void { forward<GeluTanh>(x, y, length, k); }
export function geluTanhBackward(x: usize, y: usize, g: usize, dx: usize, length: usize, k: f32): void { backward<GeluTanh>(x, y, g, dx, length, k); }
export function mish(x: usize, y: usize, length: usize, k: f32): void { forward<Mish>(x, y, length, k); }
export function mishBackward(x: usize, y: usize, g: usize, dx: usize, length: usize, k: f32): void { backward<Mish>(x, y, g, dx, length, k); }
