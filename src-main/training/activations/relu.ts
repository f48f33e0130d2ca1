import * as engine from '../../engine/index.ts';
import type { Activation } from './activation.ts';

/** The first to try (Nair and Hinton 2010). A unit whose z is never above 0 stops learning. */
export const relu: Activation<never> = {
  name: 'relu',
  title: { en: 'ReLU', ko: 'ReLU' },
  latex: String.raw`f(z) = \max(0, z)`,
  hyperparameters: [],
  idle: { kind: 'dead' },
  apply: (z) => engine.relu(z),
};
