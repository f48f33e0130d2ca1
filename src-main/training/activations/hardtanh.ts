import * as engine from '../../engine/index.ts';
import type { Activation } from './activation.ts';

/** Tanh of three straight lines (Collobert 2004). */
export const hardtanh: Activation<never> = {
  name: 'hardtanh',
  title: { en: 'hard tanh', ko: '하드 tanh (hard tanh)' },
  latex: String.raw`f(z) = \max(-1, \min(1, z))`,
  hyperparameters: [],
  idle: { kind: 'saturated', steepest: 1 },
  apply: (z) => engine.hardtanh(z),
};
