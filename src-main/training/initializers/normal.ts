import { spread } from './declare.ts';
import type { Initializer } from './initializer.ts';
import { normalOf } from './scaled.ts';

export const normal: Initializer<'sigma'> = {
  name: 'normal',
  title: { en: 'normal', ko: '정규 분포' },
  latex: String.raw`W_{ij} \sim N(0,\, \sigma^2)`,
  hyperparameters: [
    spread('sigma', String.raw`\sigma`, { en: 'standard deviation', ko: '표준편차' }, 0.1),
  ],
  ...normalOf((_fanIn, _fanOut, { sigma }) => sigma * sigma),
};
