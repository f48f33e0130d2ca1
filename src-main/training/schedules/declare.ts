import type { Hyperparameter } from '../../contract/experiment.ts';
import type { Localized } from '../../contract/localized.ts';

type Named<Name extends string> = Hyperparameter & { readonly name: Name };

/** A whole number of steps or epochs. */
export const count = <Name extends string>(
  name: Name,
  latex: string,
  title: Localized,
  value: number,
  minimum = 1,
): Named<Name> => ({
  name,
  latex,
  title,
  default: value,
  minimum,
  maximum: 1e7,
  integer: true,
});

/** A factor on a rate, in [0, 1]. */
export const share = <Name extends string>(
  name: Name,
  latex: string,
  title: Localized,
  value: number,
): Named<Name> => ({ name, latex, title, default: value, minimum: 0, maximum: 1, integer: false });

/** A number ≥ `minimum`. */
export const positive = <Name extends string>(
  name: Name,
  latex: string,
  title: Localized,
  value: number,
  minimum = 0,
): Named<Name> => ({
  name,
  latex,
  title,
  default: value,
  minimum,
  maximum: 1e6,
  integer: false,
});

/** How much of the base rate is left at the lowest point. */
export const floor = (value: number) =>
  share(
    'floor',
    'm',
    { en: 'lowest rate, as a share of α₀', ko: '최저 학습률 (α₀에 대한 비율)' },
    value,
  );

/** Where the curve ends. */
export const total = (unit: 'epoch' | 'step', value: number) =>
  count(
    'total',
    'T',
    unit === 'epoch'
      ? { en: 'epochs in all', ko: '전체 에폭 수' }
      : { en: 'steps in all', ko: '전체 스텝 수' },
    value,
  );
