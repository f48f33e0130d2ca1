import { power } from '../power.ts';
import { cycleAt, cycleHyperparameters } from './cycle.ts';
import { share } from './declare.ts';
import type { Schedule } from './schedule.ts';

/** Smith's "exp_range": the height above α₀ shrinks by γ at every step. */
export const cyclicExponential: Schedule<'up' | 'down' | 'peak' | 'factor'> = {
  name: 'cyclic-exponential',
  title: { en: 'cyclic, shrinking exponentially', ko: '진폭이 지수적으로 주는 순환 학습률' },
  latex: String.raw`\alpha_t = \alpha_0 \left( 1 + (p - 1)\, \Lambda(t)\, \gamma^t \right)`,
  hyperparameters: [
    ...cycleHyperparameters,
    share('factor', String.raw`\gamma`, { en: 'factor a step', ko: '스텝당 감소 비율' }, 0.999),
  ],
  unit: 'step',
  rate: (t, base, { up, down, peak, factor }) =>
    base * (1 + (peak - 1) * cycleAt(t, up, down).height * power(factor, t)),
};
