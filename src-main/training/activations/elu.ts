import * as engine from '../../engine/index.ts';
import type { Activation } from './activation.ts';

/** Bends towards −α instead of stopping at 0 (Clevert et al. 2016). */
export const elu: Activation<'alpha'> = {
  name: 'elu',
  title: { en: 'ELU', ko: 'ELU' },
  latex: String.raw`f(z) = \begin{cases} z & z > 0 \\ \alpha (e^z - 1) & z \le 0 \end{cases}`,
  hyperparameters: [
    {
      name: 'alpha',
      latex: String.raw`\alpha`,
      title: { en: 'how far below 0 it bends', ko: '0 아래로 내려가는 정도' },
      default: 1,
      minimum: 0,
      maximum: 10,
      integer: false,
    },
  ],
  idle: { kind: 'dead' },
  apply: (z, { alpha }) => engine.elu(z, { alpha }),
};
