import * as engine from '../../engine/index.ts';
import type { Activation } from './activation.ts';

/** An ELU scaled so that mean 0 and variance 1 keep themselves up (Klambauer et al. 2017). */
export const selu: Activation<never> = {
  name: 'selu',
  title: { en: 'SELU', ko: 'SELU' },
  latex: String.raw`f(z) = \lambda \begin{cases} z & z > 0 \\ \alpha (e^z - 1) & z \le 0 \end{cases}, \quad \lambda \approx 1.0507,\; \alpha \approx 1.6733`,
  hyperparameters: [],
  idle: { kind: 'dead' },
  apply: (z) => engine.selu(z),
};
