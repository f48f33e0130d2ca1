import type { Arena, Numbers } from '../../engine/index.ts';
import type { ClippingBounds } from '../clipping/index.ts';

/** Visits the entries that a step changes, range by range. */
export type EachRange = (visit: (start: number, end: number) => void) => void;

/** A gradient g, its parameter θ, and p of the L2 term's part p θ in the gradient. */
export interface PenalisedGradient {
  readonly gradient: Numbers;
  readonly theta: Numbers;
  readonly penalty: number;
}

const bytes = 4;

/**
 * What a step uses in place of a gradient: g + pθ, clipped, in a buffer of its own, since rows of g that
 * a step does not touch must stay 0. By kernels where the arena has them, otherwise by their twins.
 */
export class ClippedGradient {
  readonly data: Numbers;
  readonly #arena: Arena;
  readonly #of: PenalisedGradient;
  readonly #each: EachRange;

  constructor(arena: Arena, of: PenalisedGradient, each: EachRange) {
    this.data = arena.allocate(of.theta.length);
    this.#arena = arena;
    this.#of = of;
    this.#each = each;
  }

  /** Takes over g + pθ of the last backward pass, and returns Σ (g + pθ)². */
  take(): number {
    const { kernels } = this.#arena;
    const { gradient, theta, penalty } = this.#of;
    const [to, g, at] = [this.data, gradient, theta].map((each) => this.#arena.addressOf(each));
    let sum = 0;
    this.#each((start, end) => {
      const [from, length] = [bytes * start, bytes * (end - start)];
      if (kernels) {
        kernels.addPenalty(to! + from, g! + from, at! + from, length, penalty);
        sum += kernels.sumOfSquares(to! + from, length);
      } else sum += addPenalty(this.data, this.#of, start, end);
    });
    return sum;
  }

  /** Σ (g + pθ)² in float64, whose squares reach further than those of float32. */
  squares(): number {
    let sum = 0;
    this.#each((start, end) => {
      sum += squaresBetween(this.data, start, end);
    });
    return sum;
  }

  /** Clips what was taken over. */
  clip({ factor, limit }: ClippingBounds): void {
    const { kernels } = this.#arena;
    const at = this.#arena.addressOf(this.data);
    this.#each((start, end) => {
      if (kernels) kernels.clip(at! + bytes * start, bytes * (end - start), factor, limit);
      else clipBetween(this.data, factor, limit, start, end);
    });
  }
}

/** to = g + pθ, and the sum of its squares. */
function addPenalty(
  to: Numbers,
  { gradient, theta, penalty }: PenalisedGradient,
  start: number,
  end: number,
): number {
  for (let i = start; i < end; i++) to[i] = gradient[i]! + penalty * theta[i]!;
  return squaresBetween(to, start, end);
}

function squaresBetween(x: Numbers, start: number, end: number): number {
  let sum = 0;
  for (let i = start; i < end; i++) sum += x[i]! * x[i]!;
  return sum;
}

function clipBetween(x: Numbers, factor: number, limit: number, start: number, end: number): void {
  for (let i = start; i < end; i++) x[i] = Math.max(-limit, Math.min(limit, factor * x[i]!));
}
