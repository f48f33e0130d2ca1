import { positive } from './declare.ts';
import type { Schedule } from './schedule.ts';

/** Falls like 1/t, slowly enough that the rates still sum to infinity (Robbins and Monro 1951). */
export const inverseTime: Schedule<'k'> = {
  name: 'inverse-time',
  title: { en: 'one over t', ko: '시간에 반비례' },
  latex: String.raw`\alpha_t = \frac{\alpha_0}{1 + kt}`,
  hyperparameters: [positive('k', 'k', { en: 'speed of the decay', ko: '감소 속도' }, 0.1)],
  unit: 'epoch',
  rate: (t, base, { k }) => base / (1 + k * t),
};
