import type { Localized } from '../../contract/localized.ts';
import type { HyperparameterList, HyperparameterValues } from '../experiment/hyperparameters.ts';

/**
 * How the learning rate changes while training. Rates in hyperparameters are factors on the base
 * rate, so that another base rate scales the whole curve.
 */
export interface Schedule<Name extends string = string> {
  readonly name: string;
  readonly title: Localized;
  /** The rate at t, in LaTeX. */
  readonly latex: string;
  readonly hyperparameters: HyperparameterList<Name>;
  /** What t counts: steps taken, or whole epochs finished. */
  readonly unit: 'epoch' | 'step';
  /** The rate at t = 0, 1, 2, …; t = 0 is the first step or epoch. `base` is the optimizer's rate. */
  rate(t: number, base: number, values: HyperparameterValues<Name>): number;
}
