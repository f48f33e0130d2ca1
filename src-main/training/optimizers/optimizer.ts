import type { Localized } from '../../contract/localized.ts';
import type { HyperparameterList, HyperparameterValues } from '../hyperparameters.ts';

/** What an optimizer remembers between steps: flat arrays by name; a counter is an array of length 1. */
export type OptimizerState<Name extends string = string> = Readonly<Record<Name, Float64Array>>;

/**
 * How a step changes the parameters: a pure pair of `init` and `update`. Every optimizer declares the
 * hyperparameter `rate`; what `update` gets as `rate` is that value after the schedule.
 */
export interface Optimizer<Name extends string = string, Memory extends string = string> {
  readonly name: string;
  readonly title: Localized;
  /** One update, in LaTeX. */
  readonly latex: string;
  readonly hyperparameters: HyperparameterList<Name | 'rate'>;
  /** The state before the first step, for `size` parameters. */
  init(size: number, values: HyperparameterValues<Name>): OptimizerState<Memory>;
  /** Takes one step in place: changes `parameters` and `state`, leaves `gradient` as it is. */
  update(
    parameters: Float64Array,
    gradient: Float64Array,
    state: OptimizerState<Memory>,
    rate: number,
    values: HyperparameterValues<Name>,
  ): void;
}
