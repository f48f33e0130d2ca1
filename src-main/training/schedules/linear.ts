import { total } from './declare.ts';
import type { Schedule } from './schedule.ts';

/** A straight line to 0, which stays at 0. */
export const linear: Schedule<'total'> = {
  name: 'linear',
  title: { en: 'linear decay', ko: '선형 감소' },
  latex: String.raw`\alpha_t = \alpha_0 \max\left(0,\; 1 - \frac{t}{T}\right)`,
  hyperparameters: [total('epoch', 20)],
  unit: 'epoch',
  rate: (t, base, { total }) => base * Math.max(0, 1 - t / total),
};
