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
  /** What an optimizer's own weight decay adds to the gradient, as a factor of θ. */
  weightDecay: f32;
}

/** Squares are added in float32 over this many bytes, then in float64. */
const RUN: usize = 4096;

/** Updates the rows that the block names, and sums up the squares on the way. */
@inline
export function update<Rule>(block: usize): void {
  const rule = changetype<Rule>(block);
  const theta = rule.theta, undo = rule.undo, gradient = rule.gradient;
  const penalty = splat(rule.penalty), weightDecay = splat(rule.weightDecay);
  const rows = rule.rows, count = rule.count, length = rule.length;
  let gradientSquares: f64 = 0, thetaSquares: f64 = 0;
  for (let row: usize = 0; row < count; row++) {
    let at = length * (rows ? <usize>load<i32>(rows + row * 4) : row);
    const end = at + length;
    while (at < end) {
      const stop = at + RUN < end ? at + RUN : end;
      let ofGradient = splat(0), ofTheta = splat(0);
      for (; at + VECTOR <= stop; at += VECTOR) {
        const old = v128.load(theta + at);
        const g = fma(penalty, old, v128.load(gradient + at));
        v128.store(undo + at, old);
        const next = rule.next(old, fma(weightDecay, old, g), at, VECTOR);
        v128.store(theta + at, next);
        ofGradient = fma(g, g, ofGradient);
        ofTheta = fma(next, next, ofTheta);
      }
      if (at < stop) {
        const bytes = stop - at;
        const old = read(theta + at, bytes);
        const g = fma(penalty, old, read(gradient + at, bytes));
        write(undo + at, old, bytes);
        write(theta + at, rule.next(old, fma(weightDecay, old, g), at, bytes), bytes);
        const next = read(theta + at, bytes);
        ofGradient = fma(g, g, ofGradient);
        ofTheta = fma(next, next, ofTheta);
        at = stop;
      }
      gradientSquares += <f64>sumOfLanes(ofGradient);
      thetaSquares += <f64>sumOfLanes(ofTheta);
    }
  }
  rule.gradientSquares = gradientSquares;
  rule.thetaSquares = thetaSquares;
}
