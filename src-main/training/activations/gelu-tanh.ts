import * as engine from '../../engine/index.ts';
import type { Activation } from './activation.ts';

/** The approximation of GELU that BERT and GPT-2 use. */
export const geluTanh: Activation<never> = {
  name: 'gelu-tanh',
  title: { en: 'GELU, by tanh', ko: 'GELU (tanh 근사)' },
  latex: String.raw`f(z) = \frac{z}{2} \left( 1 + \tanh\left( \sqrt{\tfrac{2}{\pi}}\, (z + 0.044715\, z^3) \right) \right)`,
  hyperparameters: [],
  idle: { kind: 'dead' },
  apply: (z) => engine.geluTanh(z),
};
