import * as engine from '../../engine/index.ts';
import type { Activation } from './activation.ts';

/** Between 0 and 1; its derivative is at most ¼, which makes gradients vanish in deep networks. */
export const sigmoid: Activation<never> = {
  name: 'sigmoid',
  title: { en: 'sigmoid', ko: '시그모이드 (sigmoid)' },
  latex: String.raw`f(z) = \sigma(z) = \frac{1}{1 + e^{-z}}`,
  hyperparameters: [],
  idle: { kind: 'saturated', steepest: 1 / 4 },
  apply: (z) => engine.sigmoid(z),
};
