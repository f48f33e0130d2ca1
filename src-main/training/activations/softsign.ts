import * as engine from '../../engine/index.ts';
import type { Activation } from './activation.ts';

/** Like tanh, but slower to saturate. */
export const softsign: Activation<never> = {
  name: 'softsign',
  title: { en: 'softsign', ko: '소프트사인 (softsign)' },
  latex: String.raw`f(z) = \frac{z}{1 + |z|}`,
  hyperparameters: [],
  idle: { kind: 'saturated', steepest: 1 },
  apply: (z) => engine.softsign(z),
};
