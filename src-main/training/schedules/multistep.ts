import { power } from '../power.ts';
import { count, share } from './declare.ts';
import type { Schedule } from './schedule.ts';

/** Drops at three chosen epochs; a milestone beyond the last epoch never comes. */
export const multistep: Schedule<'first' | 'second' | 'third' | 'factor'> = {
  name: 'multistep',
  title: { en: 'drop at chosen epochs', ko: '정해 둔 에폭에서 감소' },
  latex: String.raw`\alpha_t = \alpha_0 \, \gamma^{\,|\{\, i \,:\, T_i \le t \,\}|}`,
  hyperparameters: [
    count('first', 'T_1', { en: 'first epoch', ko: '첫 번째 에폭' }, 6),
    count('second', 'T_2', { en: 'second epoch', ko: '두 번째 에폭' }, 12),
    count('third', 'T_3', { en: 'third epoch', ko: '세 번째 에폭' }, 20),
    share('factor', String.raw`\gamma`, { en: 'factor', ko: '감소 비율' }, 0.5),
  ],
  unit: 'epoch',
  rate: (t, base, { first, second, third, factor }) =>
    base * power(factor, [first, second, third].filter((milestone) => milestone <= t).length),
};
