import { power } from '../power.ts';
import { count, share } from './declare.ts';
import type { Schedule } from './schedule.ts';

/** Halving with another factor: a tenth, say. */
export const stepDecay: Schedule<'every' | 'factor'> = {
  name: 'step-decay',
  title: { en: 'drop every k epochs', ko: 'k 에폭마다 일정 비율로 감소' },
  latex: String.raw`\alpha_t = \alpha_0 \, \gamma^{\lfloor t / k \rfloor}`,
  hyperparameters: [
    count('every', 'k', { en: 'epochs between drops', ko: '감소 간격 (에폭)' }, 10),
    share('factor', String.raw`\gamma`, { en: 'factor', ko: '감소 비율' }, 0.1),
  ],
  unit: 'epoch',
  rate: (t, base, { every, factor }) => base * power(factor, Math.floor(t / every)),
};
