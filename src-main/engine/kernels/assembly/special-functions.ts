import { fma, fnma, select, splat } from './vector';

const SHIFT: f32 = 12582912;

/**
 * eˣ = 2ⁿ eʳ with n = round(x / ln 2) and |r| ≤ ½ ln 2, where eʳ is its Taylor polynomial of degree 7,
 * whose remainder is below 10⁻⁸. 2ⁿ is applied as two powers, so that results at both ends of the
 * range are right; NaN stays NaN.
 */
@inline
export function exponential(x: v128): v128 {
  const clamped = f32x4.pmin(f32x4.pmax(x, splat(-104)), splat(89));
  // Adding 1.5 · 2²³ rounds to a whole number, which then stands in the last bits.
  const shifted = f32x4.add(f32x4.mul(clamped, splat(1.44269504088896341)), splat(SHIFT));
  const n = f32x4.sub(shifted, splat(SHIFT));
  // ln 2 in two parts, the first short enough that n times it is exact.
  let r = fnma(n, splat(0.693359375), clamped);
  r = fnma(n, splat(-2.12194440e-4), r);
  let p = splat(1.9841270e-4); // 1/7!
  p = fma(p, r, splat(1.3888889e-3));
  p = fma(p, r, splat(8.3333333e-3));
  p = fma(p, r, splat(4.1666667e-2));
  p = fma(p, r, splat(1.6666667e-1));
  p = fma(p, r, splat(0.5));
  p = fma(f32x4.mul(p, r), r, f32x4.add(r, splat(1)));
  const whole = i32x4.sub(shifted, splat(SHIFT));
  const half = i32x4.shr_s(whole, 1);
  const first = i32x4.shl(i32x4.add(half, i32x4.splat(127)), 23);
  const second = i32x4.shl(i32x4.add(i32x4.sub(whole, half), i32x4.splat(127)), 23);
  return f32x4.mul(f32x4.mul(p, first), second);
}

/**
 * tanh x: for |x| < 0.625 an odd polynomial (Cephes, Moshier 1992), elsewhere 1 − 2 / (e^(2|x|) + 1)
 * with the sign of x.
 */
@inline
export function hyperbolicTangent(x: v128): v128 {
  const size = f32x4.abs(x);
  const square = f32x4.mul(x, x);
  let p = splat(-5.70498872745e-3);
  p = fma(p, square, splat(2.06390887954e-2));
  p = fma(p, square, splat(-5.37397155531e-2));
  p = fma(p, square, splat(1.33314422036e-1));
  p = fma(p, square, splat(-3.33332819422e-1));
  const near = fma(f32x4.mul(p, square), x, x);
  const power = exponential(f32x4.add(size, size));
  const far = f32x4.sub(splat(1), f32x4.div(splat(2), f32x4.add(power, splat(1))));
  const signed = select(x, far, i32x4.splat(0x80000000));
  return select(near, signed, f32x4.lt(size, splat(0.625)));
}

/** 1 / (1 + e^(−x)), from e^(−|x|) so that nothing overflows. */
@inline
export function logistic(x: v128): v128 {
  const power = exponential(f32x4.neg(f32x4.abs(x)));
  const above = f32x4.div(splat(1), f32x4.add(splat(1), power));
  return select(f32x4.mul(power, above), above, f32x4.lt(x, splat(0)));
}

/** eˣ − 1 for x ≤ 0, accurate where it is small: 2t / (1 − t) with t = tanh ½x. */
@inline
export function exponentialMinusOne(x: v128): v128 {
  const t = hyperbolicTangent(f32x4.mul(x, splat(0.5)));
  return f32x4.div(f32x4.add(t, t), f32x4.sub(splat(1), t));
}

/** artanh s = s + s³/3 + s⁵/5 + … for |s| ≤ ⅓, where the first term left out is below 10⁻⁹. */
@inline
function artanh(s: v128): v128 {
  const square = f32x4.mul(s, s);
  let series = splat(0.0666666667); // 1/15
  series = fma(series, square, splat(0.0769230769));
  series = fma(series, square, splat(0.0909090909));
  series = fma(series, square, splat(0.1111111111));
  series = fma(series, square, splat(0.1428571429));
  series = fma(series, square, splat(0.2));
  series = fma(series, square, splat(0.3333333333));
  return fma(f32x4.mul(series, square), s, s);
}

/** log(1 + p) = 2 artanh(p / (2 + p)) for 0 ≤ p ≤ 1. */
@inline
function logarithmOfOnePlus(p: v128): v128 {
  const half = artanh(f32x4.div(p, f32x4.add(splat(2), p)));
  return f32x4.add(half, half);
}

/** log(1 + eˣ) = max(x, 0) + log(1 + e^(−|x|)) */
@inline
export function softplusOf(x: v128): v128 {
  const p = exponential(f32x4.neg(f32x4.abs(x)));
  return f32x4.add(f32x4.max(x, splat(0)), logarithmOfOnePlus(p));
}

/** log x = n log 2 + 2 artanh((m − 1) / (m + 1)) for normal x = 2ⁿ m with √½ ≤ m < √2; NaN stays NaN. */
@inline
export function logarithm(x: v128): v128 {
  // Taking the bits of √½ away makes the exponent n of the nearest such power of 2.
  const above = i32x4.sub(x, i32x4.splat(0x3f3504f3));
  const whole = i32x4.shr_s(above, 23);
  const m = i32x4.sub(x, i32x4.shl(whole, 23));
  const n = f32x4.convert_i32x4_s(whole);
  const half = artanh(f32x4.div(f32x4.sub(m, splat(1)), f32x4.add(m, splat(1))));
  const log = fma(n, splat(0.693359375), fma(n, splat(-2.12194440e-4), f32x4.add(half, half)));
  return select(log, x, f32x4.eq(x, x));
}
