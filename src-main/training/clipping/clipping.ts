import type { Localized } from '../../contract/localized.ts';
import type { HyperparameterList, HyperparameterValues } from '../experiment/hyperparameters.ts';

/** What becomes of every entry: it is multiplied by the factor, and then cut to ±limit. */
export interface ClippingBounds {
  readonly factor: number;
  readonly limit: number;
}

/** What holds the gradient back before a step; the L2 term is part of the gradient by then. */
export interface Clipping<Name extends string = string> {
  readonly name: string;
  readonly title: Localized;
  /** The gradient that the optimizer gets, in LaTeX. */
  readonly latex: string;
  readonly hyperparameters: HyperparameterList<Name>;
  /** Given the norm ‖g‖ over all parameters that are trained. Absent where nothing is clipped. */
  readonly bounds?: (norm: number, values: HyperparameterValues<Name>) => ClippingBounds;
}
