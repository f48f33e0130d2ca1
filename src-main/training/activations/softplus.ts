import * as engine from '../../engine/index.ts';
import type { Activation } from './activation.ts';

/** A smooth ReLU; its derivative is the sigmoid. */
export const softplus: Activation<never> = {
  name: 'softplus',
  title: { en: 'softplus', ko: '소프트플러스 (softplus)' },
  latex: String.raw`f(z) = \log(1 + e^z)`,
  hyperparameters: [],
  idle: { kind: 'dead' },
  apply: (z) => engine.softplus(z),
};
