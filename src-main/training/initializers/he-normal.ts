import type { Initializer } from './initializer.ts';
import { backward, slope } from './declare.ts';
import { normalOf, heVariance } from './scaled.ts';

/** He et al. (2015), for ReLU and its leaky relatives. */
export const heNormal: Initializer<'slope' | 'backward'> = {
  name: 'he-normal',
  title: { en: 'He, normal', ko: 'He (정규 분포)' },
  latex: String.raw`W_{ij} \sim N\left(0,\; \tfrac{2}{(1 + a^2)\, n_{in}}\right)`,
  hyperparameters: [slope, backward],
  ...normalOf(heVariance),
};
