import type { Initializer } from './initializer.ts';
import { gain } from './declare.ts';
import { uniformOf, xavierVariance } from './scaled.ts';

/** Glorot and Bengio (2010); the lecture's Var(W) = 2 / (n_in + n_out) at gain 1. */
export const xavierUniform: Initializer<'gain'> = {
  name: 'xavier-uniform',
  title: { en: 'Xavier, uniform', ko: 'Xavier (균등 분포)' },
  latex: String.raw`W_{ij} \sim U\left(-g\sqrt{\tfrac{6}{n_{in} + n_{out}}},\; g\sqrt{\tfrac{6}{n_{in} + n_{out}}}\right)`,
  hyperparameters: [gain],
  ...uniformOf(xavierVariance),
};
