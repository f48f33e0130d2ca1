import type { Localized } from '../../contract/localized.ts';
import type { Numbers } from '../../engine/index.ts';
import type { HyperparameterList, HyperparameterValues } from '../experiment/hyperparameters.ts';

/** The draws that initializers need; the engine's `Random` is one. */
export interface Draws {
  /** In [0, 1). */
  uniform(): number;
  /** Mean 0, variance 1. */
  normal(): number;
}

/**
 * How the weights of a layer start. `fanIn` and `fanOut` are the numbers of its inputs and outputs:
 * columns and rows of W in z = Wx + b.
 */
export interface Initializer<Name extends string = string> {
  readonly name: string;
  readonly title: Localized;
  /** The distribution of a weight, in LaTeX. */
  readonly latex: string;
  readonly hyperparameters: HyperparameterList<Name>;
  /** Var(W_ij). */
  variance(fanIn: number, fanOut: number, values: HyperparameterValues<Name>): number;
  /** Overwrites every entry, in order, each with its own draw. */
  fill(
    data: Numbers,
    fanIn: number,
    fanOut: number,
    random: Draws,
    values: HyperparameterValues<Name>,
  ): void;
}
