import { count, total } from './declare.ts';
import type { Schedule } from './schedule.ts';

/** Rises from 0 over the first w steps, then falls in a straight line to 0 at step T. */
export const warmupLinear: Schedule<'warmup' | 'total'> = {
  name: 'warmup-linear',
  title: { en: 'warm-up, then linear decay', ko: '워밍업 후 선형 감소' },
  latex: String.raw`\alpha_t = \alpha_0 \min\left(\frac{t}{w},\; \max\left(0, \frac{T - t}{T - w}\right)\right)`,
  hyperparameters: [
    count('warmup', 'w', { en: 'steps of warm-up', ko: '워밍업 스텝 수' }, 100),
    total('step', 2000),
  ],
  unit: 'step',
  rate(t, base, { warmup, total }) {
    if (t < warmup) return (base * t) / warmup;
    return t >= total ? 0 : (base * (total - t)) / (total - warmup);
  },
};
