import { halfOf } from './rows';
import { fma, read, splat, sumOfLanes, VECTOR, write } from './vector';

/**
 * What an update of one parameter reads and where it reports, at fixed places of memory (../update-block.ts
 * knows the same places). The scalars of a rule follow.
 */
@unmanaged
export class UpdateBlock {
  theta: usize;
  /** Where θ is kept as it was before this step. */
  undo: usize;
  gradient: usize;
  /** What the optimizer remembers, entry by entry. */
  first: usize;
  second: usize;
  /** May be 0: an optimizer remembers this under some settings only. */
  third: usize;
  /** The int32 numbers of the rows to update, or 0 for the first `count` rows. */
  rows: usize;
  count: usize;
  /** Bytes of a row. */
  length: usize;
  /** 2λ of an L2 term λ Σ θ², whose gradient 2λθ belongs to the loss. */
  penalty: f32;
  /** Σ g², the L2 term included. */
  gradientSquares: f64;
  /** Σ θ² after the update. */
  thetaSquares: f64;
  /** Which half of the numbered rows is updated; see `halfOf`. */
  half: usize;
  /** What an optimizer's own weight decay adds to the gradient, as a factor of θ. */
  weightDecay: f32;
  /** Where the scalars of the rule begin. */
  scalars: f32;
}

/** Scalar number `index` of the rule, in all lanes. */
@inline
function scalar(block: usize, index: usize): v128 {
  return v128.load32_splat(block + offsetof<UpdateBlock>('scalars') + index * 4);
}

/** Squares are added in float32 over this many bytes, then in float64. */
const RUN: usize = 4096;

/**
 * Updates the rows that the block names, and sums up the squares on the way. The rule gets θ, g, the
 * places of what is remembered, and its scalars one by one, so that they stay in registers.
 */
@inline
export function update<Rule>(block: usize): void {
  const rule = changetype<Rule>(0), from = changetype<UpdateBlock>(block);
  const theta = from.theta, undo = from.undo, gradient = from.gradient;
  const first = from.first, second = from.second, third = from.third;
  const rows = from.rows, count = from.count, length = from.length, half = from.half;
  const penalty = splat(from.penalty), weightDecay = splat(from.weightDecay);
  const k0 = scalar(block, 0), k1 = scalar(block, 1), k2 = scalar(block, 2), k3 = scalar(block, 3);
  const k4 = scalar(block, 4), k5 = scalar(block, 5), k6 = scalar(block, 6), k7 = scalar(block, 7);
  const k8 = scalar(block, 8);
  let gradientSquares: f64 = 0, thetaSquares: f64 = 0;
  for (let row: usize = 0; row < count; row++) {
    const number = rows ? <usize>load<i32>(rows + row * 4) : row;
    if (rows && halfOf(number) != half) continue;
    let at = length * number;
    const end = at + length;
    while (at < end) {
      const stop = min(at + RUN, end);
      let ofGradient = splat(0), ofTheta = splat(0);
      for (; at + VECTOR <= stop; at += VECTOR) {
        const old = v128.load(theta + at);
        const g = fma(penalty, old, v128.load(gradient + at));
        v128.store(undo + at, old);
        const next = rule.next(
          old, fma(weightDecay, old, g), first + at, second + at, third ? third + at : 0, VECTOR,
          k0, k1, k2, k3, k4, k5, k6, k7, k8,
        );
        v128.store(theta + at, next);
        ofGradient = fma(g, g, ofGradient);
        ofTheta = fma(next, next, ofTheta);
      }
      if (at < stop) {
        const bytes = stop - at;
        const old = read(theta + at, bytes);
        const g = fma(penalty, old, read(gradient + at, bytes));
        write(undo + at, old, bytes);
        const next = rule.next(
          old, fma(weightDecay, old, g), first + at, second + at, third ? third + at : 0, bytes,
          k0, k1, k2, k3, k4, k5, k6, k7, k8,
        );
        write(theta + at, next, bytes);
        const written = read(theta + at, bytes); // 0 in the lanes beyond the end
        ofGradient = fma(g, g, ofGradient);
        ofTheta = fma(written, written, ofTheta);
        at = stop;
      }
      gradientSquares += <f64>sumOfLanes(ofGradient);
      thetaSquares += <f64>sumOfLanes(ofTheta);
    }
  }
  from.gradientSquares = gradientSquares;
  from.thetaSquares = thetaSquares;
}
