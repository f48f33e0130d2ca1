import type { Hyperparameter } from '../../contract/experiment.ts';

/** Values of an entry's hyperparameters by name. Switches are 0 or 1. */
export type HyperparameterValues<Name extends string = string> = Readonly<Record<Name, number>>;

/** What an entry declares about each of its hyperparameters. */
export type HyperparameterList<Name extends string = string> = readonly (Hyperparameter & {
  readonly name: Name;
})[];

/** The values that hold where a learner sets none. */
export const defaultValues = <Name extends string>(
  list: HyperparameterList<Name>,
): HyperparameterValues<Name> =>
  Object.fromEntries(list.map((each) => [each.name, each.default])) as HyperparameterValues<Name>;
