import { power } from '../power.ts';
import { cycleAt, cycleHyperparameters } from './cycle.ts';
import type { Schedule } from './schedule.ts';

/** Smith's "triangular2": each cycle climbs half as high above α₀ as the one before. */
export const cyclicHalving: Schedule<'up' | 'down' | 'peak'> = {
  name: 'cyclic-halving',
  title: { en: 'cyclic, halving its height', ko: '진폭이 절반씩 주는 순환 학습률' },
  latex: String.raw`\alpha_t = \alpha_0 \left( 1 + (p - 1)\, \Lambda(t) \cdot 0.5^{\lfloor t / (u + d) \rfloor} \right)`,
  hyperparameters: cycleHyperparameters,
  unit: 'step',
  rate(t, base, { up, down, peak }) {
    const { cycle, height } = cycleAt(t, up, down);
    return base * (1 + (peak - 1) * height * power(0.5, cycle));
  },
};
