import * as engine from '../../engine/index.ts';
import type { Activation } from './activation.ts';

/** ReLU that lets a little through below 0, so that no unit dies (Maas et al. 2013). */
export const leakyRelu: Activation<'slope'> = {
  name: 'leaky-relu',
  title: { en: 'leaky ReLU', ko: 'Leaky ReLU' },
  latex: String.raw`f(z) = \begin{cases} z & z > 0 \\ a z & z \le 0 \end{cases}`,
  hyperparameters: [
    {
      name: 'slope',
      latex: 'a',
      title: { en: 'slope below 0', ko: '0 아래에서의 기울기' },
      default: 0.01,
      minimum: 0,
      maximum: 1,
      integer: false,
    },
  ],
  idle: { kind: 'dead' },
  apply: (z, { slope }) => engine.leakyRelu(z, { slope }),
};
