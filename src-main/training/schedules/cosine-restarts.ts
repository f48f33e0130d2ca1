import { cosineBetween } from './cosine.ts';
import { count, floor } from './declare.ts';
import type { Schedule } from './schedule.ts';

/** Cosine annealing that starts over, each time with a period `growth` times as long (SGDR, 2017). */
export const cosineRestarts: Schedule<'period' | 'growth' | 'floor'> = {
  name: 'cosine-restarts',
  title: { en: 'cosine with warm restarts', ko: '재시작하는 코사인 감소' },
  latex: String.raw`\alpha_t = \alpha_0 \left( m + (1 - m)\,\frac{1 + \cos(\pi\, t_i / T_i)}{2} \right), \quad T_{i+1} = g\, T_i`,
  hyperparameters: [
    count('period', 'T_0', { en: 'epochs of the first period', ko: '첫 주기의 에폭 수' }, 5),
    count('growth', 'g', { en: 'growth of the period', ko: '주기가 늘어나는 배수' }, 2),
    floor(0),
  ],
  unit: 'epoch',
  rate(t, base, { period, growth, floor }) {
    if (growth === 1) return cosineBetween(base, base * floor, (t % period) / period);
    let start = 0;
    let length = period;
    while (t >= start + length) {
      start += length;
      length *= growth;
    }
    return cosineBetween(base, base * floor, (t - start) / length);
  },
};
