import * as engine from '../../engine/index.ts';
import type { Activation } from './activation.ts';

/** Never above 0. */
export const logsigmoid: Activation<never> = {
  name: 'logsigmoid',
  title: { en: 'log sigmoid', ko: '로그 시그모이드 (log sigmoid)' },
  latex: String.raw`f(z) = \log \sigma(z) = -\log(1 + e^{-z})`,
  hyperparameters: [],
  idle: { kind: 'dead' },
  apply: (z) => engine.logsigmoid(z),
};
