import * as engine from '../../engine/index.ts';
import type { Activation } from './activation.ts';

/** No activation: any number of layers is then one linear layer. */
export const identity: Activation<never> = {
  name: 'identity',
  title: { en: 'none (identity)', ko: '없음 (항등 함수)' },
  latex: String.raw`f(z) = z`,
  hyperparameters: [],
  apply: (z) => engine.identity(z),
};
