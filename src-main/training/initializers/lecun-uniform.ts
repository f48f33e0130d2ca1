import type { Initializer } from './initializer.ts';

import { uniformOf, lecunVariance } from './scaled.ts';

/** LeCun et al. (1998). */
export const lecunUniform: Initializer<never> = {
  name: 'lecun-uniform',
  title: { en: 'LeCun, uniform', ko: 'LeCun (균등 분포)' },
  latex: String.raw`W_{ij} \sim U\left(-\sqrt{\tfrac{3}{n_{in}}},\; \sqrt{\tfrac{3}{n_{in}}}\right)`,
  hyperparameters: [],
  ...uniformOf(lecunVariance),
};
