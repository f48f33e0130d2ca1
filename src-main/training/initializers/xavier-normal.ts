import type { Initializer } from './initializer.ts';
import { gain } from './declare.ts';
import { normalOf, xavierVariance } from './scaled.ts';

/** Glorot and Bengio (2010); the lecture's Var(W) = 2 / (n_in + n_out) at gain 1. */
export const xavierNormal: Initializer<'gain'> = {
  name: 'xavier-normal',
  title: { en: 'Xavier, normal', ko: 'Xavier (정규 분포)' },
  latex: String.raw`W_{ij} \sim N\left(0,\; \tfrac{2 g^2}{n_{in} + n_{out}}\right)`,
  hyperparameters: [gain],
  ...normalOf(xavierVariance),
};
