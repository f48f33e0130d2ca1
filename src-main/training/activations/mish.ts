import * as engine from '../../engine/index.ts';
import type { Activation } from './activation.ts';

/** z times the tanh of its softplus (Misra 2019). */
export const mish: Activation<never> = {
  name: 'mish',
  title: { en: 'Mish', ko: 'Mish' },
  latex: String.raw`f(z) = z \tanh(\log(1 + e^z))`,
  hyperparameters: [],
  idle: { kind: 'dead' },
  apply: (z) => engine.mish(z),
};
