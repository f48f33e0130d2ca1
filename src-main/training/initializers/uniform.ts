import { spread } from './declare.ts';
import type { Initializer } from './initializer.ts';
import { uniformOf } from './scaled.ts';

/** The lecture's Uniform(−r, r). */
export const uniform: Initializer<'r'> = {
  name: 'uniform',
  title: { en: 'uniform (−r, r)', ko: '균등 분포 (−r, r)' },
  latex: String.raw`W_{ij} \sim U(-r,\, r)`,
  hyperparameters: [spread('r', 'r', { en: 'bound', ko: '범위' }, 0.1)],
  ...uniformOf((_fanIn, _fanOut, { r }) => (r * r) / 3),
};
