import type { Initializer } from './initializer.ts';
import { backward, slope } from './declare.ts';
import { uniformOf, heVariance } from './scaled.ts';

/** He et al. (2015), for ReLU and its leaky relatives. */
export const heUniform: Initializer<'slope' | 'backward'> = {
  name: 'he-uniform',
  title: { en: 'He, uniform', ko: 'He (균등 분포)' },
  latex: String.raw`W_{ij} \sim U\left(-r,\, r\right), \quad r = \sqrt{\tfrac{6}{(1 + a^2)\, n_{in}}}`,
  hyperparameters: [slope, backward],
  ...uniformOf(heVariance),
};
