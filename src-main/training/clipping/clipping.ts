import type { Localized } from '../../contract/localized.ts';
import type { HyperparameterList, HyperparameterValues } from '../hyperparameters.ts';

/** What holds the gradient back before a step; the L2 term is part of the gradient by then. */
export interface Clipping<Name extends string = string> {
  readonly name: string;
  readonly title: Localized;
  /** The gradient that the optimizer gets, in LaTeX. */
  readonly latex: string;
  readonly hyperparameters: HyperparameterList<Name>;
  /**
   * What becomes of every entry, given the norm ‖g‖ over all parameters that are trained. Absent where
   * nothing is clipped.
   */
  readonly clip?: (norm: number, values: HyperparameterValues<Name>) => (entry: number) => number;
}
