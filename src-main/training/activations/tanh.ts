import * as engine from '../../engine/index.ts';
import type { Activation } from './activation.ts';

/** Between −1 and 1: 2σ(2z) − 1. */
export const tanh: Activation<never> = {
  name: 'tanh',
  title: { en: 'tanh', ko: '쌍곡탄젠트 (tanh)' },
  latex: String.raw`f(z) = \tanh z = \frac{e^z - e^{-z}}{e^z + e^{-z}}`,
  hyperparameters: [],
  idle: { kind: 'saturated', steepest: 1 },
  apply: (z) => engine.tanh(z),
};
