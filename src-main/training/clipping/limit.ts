import type { Hyperparameter } from '../../contract/experiment.ts';
import type { Localized } from '../../contract/localized.ts';

/** The largest norm or entry that passes as it is. */
export const limit = (
  title: Localized,
  value: number,
): Hyperparameter & { readonly name: 'limit' } => ({
  name: 'limit',
  latex: 'c',
  title,
  default: value,
  minimum: 0,
  maximum: 1e9,
  integer: false,
});
