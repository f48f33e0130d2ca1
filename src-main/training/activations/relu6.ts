import * as engine from '../../engine/index.ts';
import type { Activation } from './activation.ts';

/** A ReLU that stops at 6 (Krizhevsky 2010). */
export const relu6: Activation<never> = {
  name: 'relu6',
  title: { en: 'ReLU6', ko: 'ReLU6' },
  latex: String.raw`f(z) = \min(\max(0, z), 6)`,
  hyperparameters: [],
  idle: { kind: 'dead' },
  apply: (z) => engine.relu6(z),
};
