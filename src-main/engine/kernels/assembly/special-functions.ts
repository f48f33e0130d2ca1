import { at, atLeast, atMost, fma, fnma, select } from './vector';

/*
 * Functions of four numbers at once, within a few units in the last place. Coefficients of tanh and of
 * the normal tail are a least-squares fit of the relative error, reweighted until it was even.
 */

export const ONE = memory.data<f32>([1]);
export const TWO = memory.data<f32>([2]);
export const HALF = memory.data<f32>([0.5]);
const ZERO = memory.data<f32>([0]);
const SIGN = memory.data<u32>([0x80000000]);

const LOG2_E = memory.data<f32>([1.44269504088896341]);
/** ln 2 in two parts, the first short enough that a whole number below 2¹⁵ times it is exact. */
const LN_2 = memory.data<f32>([0.693359375, -2.12194440e-4]);
/** Adding 1.5 · 2²³ rounds to a whole number, which then stands in the last bits. */
const SHIFT = memory.data<f32>([12582912]);
const BIAS = memory.data<i32>([127]);
/** 1/7!, 1/6!, …, 1/2!: the first term left out is below 10⁻⁸ for |r| ≤ ½ ln 2. */
const TAYLOR = memory.data<f32>([1.9841270e-4, 1.3888889e-3, 8.3333333e-3, 4.1666667e-2, 1.6666667e-1, 0.5]);

/** The whole number n nearest to x / ln 2, plus 1.5 · 2²³. */
@inline
function shiftedExponent(x: v128): v128 {
  return f32x4.add(f32x4.mul(x, at(LOG2_E)), at(SHIFT));
}

/** eʳ − 1 for the rest r = x − n ln 2. */
@inline
function restMinusOne(x: v128, shifted: v128): v128 {
  const n = f32x4.sub(shifted, at(SHIFT));
  const r = fnma(n, at(LN_2, 1), fnma(n, at(LN_2), x));
  let p = fma(at(TAYLOR), r, at(TAYLOR, 1));
  p = fma(p, r, at(TAYLOR, 2));
  p = fma(p, r, at(TAYLOR, 3));
  p = fma(p, r, at(TAYLOR, 4));
  p = fma(p, r, at(TAYLOR, 5));
  return fma(f32x4.mul(p, r), r, r);
}

/** 2ⁿ for a whole number n from −126 to 127. */
@inline
function powerOfTwo(n: v128): v128 {
  return i32x4.shl(i32x4.add(n, at(BIAS)), 23);
}

const WIDE = memory.data<f32>([-104, 89]);

/** eˣ = 2ⁿ eʳ. 2ⁿ is applied as two powers, so that results at both ends of the range are right. */
@inline
export function exponential(x: v128): v128 {
  const inside = atMost(atLeast(x, at(WIDE)), at(WIDE, 1));
  const shifted = shiftedExponent(inside);
  const power = f32x4.add(restMinusOne(inside, shifted), at(ONE));
  const n = i32x4.sub(shifted, at(SHIFT));
  const half = i32x4.shr_s(n, 1);
  return f32x4.mul(f32x4.mul(power, powerOfTwo(half)), powerOfTwo(i32x4.sub(n, half)));
}

const LEAST = memory.data<f32>([-87]);

/** eˣ for x ≤ 0, and 0 below e⁻⁸⁷. */
@inline
export function decay(x: v128): v128 {
  const inside = atLeast(x, at(LEAST));
  const shifted = shiftedExponent(inside);
  const scale = powerOfTwo(i32x4.sub(shifted, at(SHIFT)));
  const power = fma(restMinusOne(inside, shifted), scale, scale);
  return v128.andnot(power, f32x4.lt(x, at(LEAST)));
}

/** eˣ − 1 for x ≤ 0, accurate where it is small: 2ⁿ (eʳ − 1) + (2ⁿ − 1). */
@inline
export function decayMinusOne(x: v128): v128 {
  const inside = atLeast(x, at(LEAST));
  const shifted = shiftedExponent(inside);
  const scale = powerOfTwo(i32x4.sub(shifted, at(SHIFT)));
  return fma(restMinusOne(inside, shifted), scale, f32x4.sub(scale, at(ONE)));
}

/** tanh 8.7 is 1 in float32. */
const TANH_END = memory.data<f32>([-8.7, 8.7]);
const TANH_TOP = memory.data<f32>([1.38967653e-8, 2.09932353e-5, 3.51870912e-3, 1.34004379e-1, 0.99999999]);
const TANH_BOTTOM = memory.data<f32>([7.99618085e-7, 3.32358986e-4, 2.59647629e-2, 4.67337582e-1]);
const UNIT = memory.data<f32>([-1, 1]);

/** tanh x = x P(x²) / Q(x²), with polynomials of degree 4, within 3 units in the last place. */
@inline
export function hyperbolicTangent(x: v128): v128 {
  const inside = atMost(atLeast(x, at(TANH_END)), at(TANH_END, 1));
  const square = f32x4.mul(inside, inside);
  let top = fma(at(TANH_TOP), square, at(TANH_TOP, 1));
  top = fma(top, square, at(TANH_TOP, 2));
  top = fma(top, square, at(TANH_TOP, 3));
  top = fma(top, square, at(TANH_TOP, 4));
  let bottom = fma(at(TANH_BOTTOM), square, at(TANH_BOTTOM, 1));
  bottom = fma(bottom, square, at(TANH_BOTTOM, 2));
  bottom = fma(bottom, square, at(TANH_BOTTOM, 3));
  bottom = fma(bottom, square, at(ONE));
  const ratio = f32x4.div(f32x4.mul(inside, top), bottom);
  return atMost(atLeast(ratio, at(UNIT)), at(UNIT, 1));
}

/** −|x| */
@inline
function away(x: v128): v128 {
  return v128.or(x, at(SIGN));
}

/** 1 / (1 + e^(−x)), from e^(−|x|) so that nothing overflows. */
@inline
export function logistic(x: v128): v128 {
  const power = decay(away(x));
  const above = f32x4.div(at(ONE), f32x4.add(at(ONE), power));
  return select(f32x4.mul(power, above), above, f32x4.lt(x, at(ZERO)));
}

/** 1/15, 1/13, …, 1/3 */
const ARTANH = memory.data<f32>([
  0.0666666667, 0.0769230769, 0.0909090909, 0.1111111111, 0.1428571429, 0.2, 0.3333333333,
]);

/** artanh s = s + s³/3 + s⁵/5 + … for |s| ≤ ⅓, where the first term left out is below 10⁻⁹. */
@inline
function artanh(s: v128): v128 {
  const square = f32x4.mul(s, s);
  let p = fma(at(ARTANH), square, at(ARTANH, 1));
  p = fma(p, square, at(ARTANH, 2));
  p = fma(p, square, at(ARTANH, 3));
  p = fma(p, square, at(ARTANH, 4));
  p = fma(p, square, at(ARTANH, 5));
  p = fma(p, square, at(ARTANH, 6));
  return fma(f32x4.mul(p, square), s, s);
}

/** log(1 + eˣ) = max(x, 0) + log(1 + p) with p = e^(−|x|), and log(1 + p) = 2 artanh(p / (2 + p)) */
@inline
export function softplusOf(x: v128): v128 {
  const p = decay(away(x));
  const half = artanh(f32x4.div(p, f32x4.add(at(TWO), p)));
  return f32x4.add(atLeast(x, at(ZERO)), f32x4.add(half, half));
}

const ROOT_HALF = memory.data<u32>([0x3f3504f3]);

/** log x = n ln 2 + 2 artanh((m − 1) / (m + 1)) for normal x = 2ⁿ m with √½ ≤ m < √2; NaN stays NaN. */
@inline
export function logarithm(x: v128): v128 {
  // Taking the bits of √½ away leaves the exponent n of the power of 2 that is nearest in this sense.
  const whole = i32x4.shr_s(i32x4.sub(x, at(ROOT_HALF)), 23);
  const m = i32x4.sub(x, i32x4.shl(whole, 23));
  const n = f32x4.convert_i32x4_s(whole);
  const half = artanh(f32x4.div(f32x4.sub(m, at(ONE)), f32x4.add(m, at(ONE))));
  const log = fma(n, at(LN_2), fma(n, at(LN_2, 1), f32x4.add(half, half)));
  return select(log, x, f32x4.eq(x, x));
}

const ROOT_TWO_PI = memory.data<f32>([0.3989422804]);

/** φ(x) = e^(−x²/2) / √(2π) */
@inline
export function normalDensity(x: v128): v128 {
  return f32x4.mul(at(ROOT_TWO_PI), decay(f32x4.mul(f32x4.mul(x, x), f32x4.neg(at(HALF)))));
}

const TAIL_SLOPE = memory.data<f32>([0.2828427125]);
/** Half of the coefficients of t⁹, t⁸, …, t of e^(z²) erfc z, where t = 1 / (1 + 0.4 z). */
const TAIL = memory.data<f32>([
  0.0195705877, -0.0649471955, 0.0310426351, 0.0567407712, 0.0308855792,
  0.1006130325, 0.0999171345, 0.1133693396, 0.112808187,
]);

/** Φ(x) from its tail ½ erfc(|x| / √2) = e^(−x²/2) T(t) with t = 1 / (1 + 0.4 |x| / √2). */
@inline
export function normalDistribution(x: v128): v128 {
  const t = f32x4.div(at(ONE), fma(f32x4.abs(x), at(TAIL_SLOPE), at(ONE)));
  let p = fma(at(TAIL), t, at(TAIL, 1));
  p = fma(p, t, at(TAIL, 2));
  p = fma(p, t, at(TAIL, 3));
  p = fma(p, t, at(TAIL, 4));
  p = fma(p, t, at(TAIL, 5));
  p = fma(p, t, at(TAIL, 6));
  p = fma(p, t, at(TAIL, 7));
  p = fma(p, t, at(TAIL, 8));
  const half = f32x4.mul(f32x4.mul(x, x), f32x4.neg(at(HALF)));
  const tail = f32x4.mul(f32x4.mul(p, t), decay(half));
  return select(tail, f32x4.sub(at(ONE), tail), f32x4.lt(x, at(ZERO)));
}
