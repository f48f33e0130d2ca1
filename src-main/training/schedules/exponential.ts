import { positive } from './declare.ts';
import type { Schedule } from './schedule.ts';

/** The lecture's lr₀e^(−kt). A factor γ an epoch is the same with k = −ln γ. */
export const exponential: Schedule<'k'> = {
  name: 'exponential',
  title: { en: 'exponential decay', ko: '지수 감소' },
  latex: String.raw`\alpha_t = \alpha_0 e^{-kt}`,
  hyperparameters: [positive('k', 'k', { en: 'speed of the decay', ko: '감소 속도' }, 0.05)],
  unit: 'epoch',
  rate: (t, base, { k }) => base * Math.exp(-k * t),
};
