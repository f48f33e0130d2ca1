import * as engine from '../../engine/index.ts';
import type { Activation } from './activation.ts';

/** z gated by its own sigmoid (Elfwing et al. 2017; Ramachandran et al. 2017). */
export const silu: Activation<never> = {
  name: 'silu',
  title: { en: 'SiLU (Swish)', ko: 'SiLU (Swish)' },
  latex: String.raw`f(z) = z\, \sigma(z)`,
  hyperparameters: [],
  idle: { kind: 'dead' },
  apply: (z) => engine.silu(z),
};
