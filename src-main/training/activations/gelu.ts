import * as engine from '../../engine/index.ts';
import type { Activation } from './activation.ts';

/** z times the chance that a standard normal is below z (Hendrycks and Gimpel 2016). */
export const gelu: Activation<never> = {
  name: 'gelu',
  title: { en: 'GELU', ko: 'GELU' },
  latex: String.raw`f(z) = z\,\Phi(z) = \frac{z}{2} \left( 1 + \operatorname{erf} \frac{z}{\sqrt 2} \right)`,
  hyperparameters: [],
  idle: { kind: 'dead' },
  apply: (z) => engine.gelu(z),
};
