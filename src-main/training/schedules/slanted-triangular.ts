import { positive, share, total } from './declare.ts';
import type { Schedule } from './schedule.ts';

/** ULMFiT's slanted triangle (Howard and Ruder 2018): a short climb to α₀, a long way down to α₀/r. */
export const slantedTriangular: Schedule<'total' | 'cut' | 'ratio'> = {
  name: 'slanted-triangular',
  title: { en: 'slanted triangle', ko: '기울어진 삼각형' },
  latex: String.raw`\alpha_t = \alpha_0 \frac{1 + (r - 1)\,p}{r}, \quad p = \begin{cases} t / c & t < c \\ 1 - \dfrac{t - c}{T - c} & t \ge c \end{cases}`,
  hyperparameters: [
    total('step', 2000),
    share('cut', 'c/T', { en: 'share of the steps that climb', ko: '올라가는 구간의 비율' }, 0.1),
    positive(
      'ratio',
      'r',
      { en: 'highest over lowest rate', ko: '최고와 최저 학습률의 비' },
      32,
      1,
    ),
  ],
  unit: 'step',
  rate(t, base, { total, cut, ratio }) {
    const turn = Math.floor(total * cut);
    const height = t < turn ? t / turn : Math.max(0, 1 - (t - turn) / Math.max(1, total - turn));
    return (base * (1 + height * (ratio - 1))) / ratio;
  },
};
