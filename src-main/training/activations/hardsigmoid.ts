import * as engine from '../../engine/index.ts';
import type { Activation } from './activation.ts';

/** A sigmoid of three straight lines. */
export const hardsigmoid: Activation<never> = {
  name: 'hardsigmoid',
  title: { en: 'hard sigmoid', ko: '하드 시그모이드 (hard sigmoid)' },
  latex: String.raw`f(z) = \max\left(0, \min\left(1, \tfrac{z}{6} + \tfrac12\right)\right)`,
  hyperparameters: [],
  idle: { kind: 'saturated', steepest: 1 / 6 },
  apply: (z) => engine.hardsigmoid(z),
};
