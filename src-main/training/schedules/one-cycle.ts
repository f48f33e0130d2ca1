import { cosineBetween } from './cosine.ts';
import { positive, share, total } from './declare.ts';
import type { Schedule } from './schedule.ts';

/** The one-cycle policy (Smith and Topin 2019) along cosines: α₀/a up to α₀, then down to almost nothing. */
export const oneCycle: Schedule<'total' | 'climb' | 'start' | 'end'> = {
  name: 'one-cycle',
  title: { en: 'one cycle', ko: '원 사이클' },
  latex: String.raw`\tfrac{\alpha_0}{a} \;\nearrow\; \alpha_0 \;\searrow\; \tfrac{\alpha_0}{a\,b}`,
  hyperparameters: [
    total('step', 2000),
    share('climb', 'c', { en: 'share of the steps that climb', ko: '올라가는 구간의 비율' }, 0.3),
    positive('start', 'a', { en: 'α₀ over the first rate', ko: 'α₀와 첫 학습률의 비' }, 25, 1),
    positive(
      'end',
      'b',
      { en: 'first over last rate', ko: '첫 학습률과 마지막 학습률의 비' },
      10000,
      1,
    ),
  ],
  unit: 'step',
  rate(t, base, { total, climb, start, end }) {
    const [top, last] = [climb * total - 1, total - 1];
    const first = base / start;
    if (t < top) return cosineBetween(base, first, 1 - t / top);
    return cosineBetween(base, first / end, last > top ? Math.min(1, (t - top) / (last - top)) : 1);
  },
};
