import type { Schedule } from './schedule.ts';

export const constant: Schedule<never> = {
  name: 'constant',
  title: { en: 'constant', ko: '일정하게 유지' },
  latex: String.raw`\alpha_t = \alpha_0`,
  hyperparameters: [],
  unit: 'epoch',
  rate: (_t, base) => base,
};
