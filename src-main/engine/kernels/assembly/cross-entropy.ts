import { decay, logarithm, logistic, softplusOf } from './special-functions';
import { fnma, read, SCALAR, splat, VECTOR, write } from './vector';

/*
 * The losses of single rows, so that rows may be computed by themselves; `mean` makes one number of
 * them. Rows lie in the lanes, four at a time: what comes of a row does not depend on its neighbours.
 */

/** Row addresses of four lanes; rows beyond the last repeat it. */
@inline
function four(at: usize, a: usize, b: usize, c: usize, d: usize): v128 {
  let x = v128.load32_zero(at + a);
  x = v128.load32_lane(at + b, x, 1);
  x = v128.load32_lane(at + c, x, 2);
  return v128.load32_lane(at + d, x, 3);
}

@inline
function writeFour(at: usize, x: v128, a: usize, b: usize, c: usize, d: usize): void {
  v128.store32_lane(at + a, x, 0);
  v128.store32_lane(at + b, x, 1);
  v128.store32_lane(at + c, x, 2);
  v128.store32_lane(at + d, x, 3);
}

@inline
function ofTarget(row: usize, target: usize): f32 {
  return load<f32>(row + SCALAR * <usize>load<f32>(target));
}

/** p = softmax x and losses = log Σ eˣ − x_y for `count` rows of `length` bytes; classes y are in float32. */
export function crossEntropy(
  x: usize, classes: usize, p: usize, losses: usize, count: usize, length: usize,
): void {
  const last = count - 1;
  for (let i: usize = 0; i < count; i += 4) {
    const r1 = min(i + 1, last), r2 = min(i + 2, last), r3 = min(i + 3, last);
    const a = i * length, b = r1 * length, c = r2 * length, d = r3 * length;
    let largest = four(x, a, b, c, d);
    for (let k = SCALAR; k < length; k += SCALAR) largest = f32x4.max(largest, four(x + k, a, b, c, d));
    let total = splat(0);
    for (let k: usize = 0; k < length; k += SCALAR) {
      const power = decay(f32x4.sub(four(x + k, a, b, c, d), largest));
      total = f32x4.add(total, power);
      writeFour(p + k, power, a, b, c, d);
    }
    const scale = f32x4.div(splat(1), total);
    for (let k: usize = 0; k < length; k += SCALAR)
      writeFour(p + k, f32x4.mul(four(p + k, a, b, c, d), scale), a, b, c, d);
    let wanted = splat(ofTarget(x + a, classes + i * SCALAR));
    wanted = f32x4.replace_lane(wanted, 1, ofTarget(x + b, classes + r1 * SCALAR));
    wanted = f32x4.replace_lane(wanted, 2, ofTarget(x + c, classes + r2 * SCALAR));
    wanted = f32x4.replace_lane(wanted, 3, ofTarget(x + d, classes + r3 * SCALAR));
    const loss = f32x4.add(logarithm(total), f32x4.sub(largest, wanted));
    writeFour(losses, loss, i * SCALAR, r1 * SCALAR, r2 * SCALAR, r3 * SCALAR);
  }
}

/** dx = (p − e_y) g / n, where the upstream gradient g of the mean over n rows is one number. */
export function crossEntropyBackward(
  p: usize, classes: usize, g: usize, dx: usize, count: usize, length: usize, n: f32,
): void {
  const scale = load<f32>(g) / n;
  const end = count * length, whole = end & ~(VECTOR - 1);
  for (let i: usize = 0; i < whole; i += VECTOR)
    v128.store(dx + i, f32x4.mul(v128.load(p + i), splat(scale)));
  if (end - whole) write(dx + whole, f32x4.mul(read(p + whole, end - whole), splat(scale)), end - whole);
  for (let i: usize = 0; i < count; i++) {
    const at = dx + i * length + SCALAR * <usize>load<f32>(classes + i * SCALAR);
    store<f32>(at, load<f32>(at) - scale);
  }
}

/** losses = log(1 + eˣ) − y x, entry by entry. */
export function logisticCrossEntropy(x: usize, y: usize, losses: usize, length: usize): void {
  for (let i: usize = 0; i < length; i += VECTOR) {
    const bytes = min(VECTOR, length - i), z = read(x + i, bytes);
    write(losses + i, fnma(read(y + i, bytes), z, softplusOf(z)), bytes);
  }
}

/** dx = (σ(x) − y) g / n. */
export function logisticCrossEntropyBackward(
  x: usize, y: usize, g: usize, dx: usize, length: usize, n: f32,
): void {
  const scale = splat(load<f32>(g) / n);
  for (let i: usize = 0; i < length; i += VECTOR) {
    const bytes = min(VECTOR, length - i);
    const error = f32x4.sub(logistic(read(x + i, bytes)), read(y + i, bytes));
    write(dx + i, f32x4.mul(error, scale), bytes);
  }
}

/** The mean of `count` numbers, added up one by one in float64. */
export function mean(x: usize, to: usize, count: usize): void {
  let total: f64 = 0;
  for (let i: usize = 0; i < count; i++) total += <f64>load<f32>(x + i * SCALAR);
  store<f32>(to, <f32>(total / <f64>count));
}
