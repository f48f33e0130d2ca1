import type { Numbers, TouchedRows } from '../../engine/index.ts';
import { sumOfSquares } from './finite.ts';
import type { HyperparameterValues } from '../experiment/hyperparameters.ts';
import type { Optimizer, OptimizerState } from '../optimizers/optimizer.ts';
import type { UpdateSums } from './parameter-update.ts';

interface Buffers {
  readonly theta: Numbers;
  readonly undo: Numbers;
  readonly gradient: Numbers;
}

/**
 * An update by the optimizer's own code, in float64 and where there are no kernels. It sees the entries
 * that change as one list: rows of a table are copied out and back.
 */
export class TwinUpdate {
  readonly #optimizer: Optimizer;
  readonly #values: HyperparameterValues;
  readonly #state: OptimizerState;
  readonly #buffers: Buffers;

  constructor(
    optimizer: Optimizer,
    values: HyperparameterValues,
    state: OptimizerState,
    buffers: Buffers,
  ) {
    this.#optimizer = optimizer;
    this.#values = values;
    this.#state = state;
    this.#buffers = buffers;
  }

  /** Updates all entries, or the touched rows; `penalty` is 2λ of an L2 term λ Σ θ². */
  apply(
    touched: TouchedRows | undefined,
    width: number,
    rate: number,
    penalty: number,
  ): UpdateSums {
    const { theta, undo, gradient } = this.#buffers;
    const rows = touched?.rows.subarray(0, touched.count);
    const out = (all: Numbers): Numbers => (rows ? gathered(all, rows, width) : all);
    const [own, upstream] = [out(theta), out(gradient).slice()];
    for (let i = 0; i < own.length; i++) upstream[i]! += penalty * own[i]!;
    const state = Object.entries(this.#state).map(
      ([name, all]) => [name, all.length === theta.length ? out(all) : all] as const,
    );
    if (rows) scatter(undo, own, rows, width);
    else undo.set(own);
    this.#optimizer.update(own, upstream, Object.fromEntries(state), rate, this.#values);
    if (rows) {
      scatter(theta, own, rows, width);
      for (const [name, part] of state)
        if (part !== this.#state[name]) scatter(this.#state[name]!, part, rows, width);
    }
    return { gradientSquares: sumOfSquares(upstream), thetaSquares: sumOfSquares(own) };
  }
}

/** The rows one after another. */
function gathered(all: Numbers, rows: Int32Array, width: number): Numbers {
  const part = all.slice(0, rows.length * width);
  rows.forEach((row, i) => part.set(all.subarray(row * width, (row + 1) * width), i * width));
  return part;
}

/** Writes rows back to where `gathered` found them. */
function scatter(all: Numbers, part: Numbers, rows: Int32Array, width: number): void {
  rows.forEach((row, i) => all.set(part.subarray(i * width, (i + 1) * width), row * width));
}
