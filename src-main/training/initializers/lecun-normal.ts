import type { Initializer } from './initializer.ts';

import { normalOf, lecunVariance } from './scaled.ts';

/** LeCun et al. (1998); what SELU expects. */
export const lecunNormal: Initializer<never> = {
  name: 'lecun-normal',
  title: { en: 'LeCun, normal', ko: 'LeCun (정규 분포)' },
  latex: String.raw`W_{ij} \sim N\left(0,\; \tfrac{1}{n_{in}}\right)`,
  hyperparameters: [],
  ...normalOf(lecunVariance),
};
