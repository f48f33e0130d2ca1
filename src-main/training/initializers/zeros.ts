import type { Initializer } from './initializer.ts';

/** Every weight 0: all hidden units stay equal, because they receive the same gradient. */
export const zeros: Initializer<never> = {
  name: 'zeros',
  title: { en: 'all zeros', ko: '모두 0' },
  latex: 'W_{ij} = 0',
  hyperparameters: [],
  variance: () => 0,
  fill: (data) => void data.fill(0),
};
