import type { Clipping } from './clipping.ts';

/** The gradient as it is. */
export const none: Clipping<never> = {
  name: 'none',
  title: { en: 'no clipping', ko: '자르지 않음' },
  latex: String.raw`g \leftarrow g`,
  hyperparameters: [],
};
