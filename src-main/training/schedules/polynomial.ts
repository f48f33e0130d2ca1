import { positive, total } from './declare.ts';
import type { Schedule } from './schedule.ts';

/** (1 − t/T)ⁿ; n = 1 is the straight line. */
export const polynomial: Schedule<'total' | 'exponent'> = {
  name: 'polynomial',
  title: { en: 'polynomial decay', ko: '다항식 감소' },
  latex: String.raw`\alpha_t = \alpha_0 \left( 1 - \frac{t}{T} \right)^n`,
  hyperparameters: [
    total('epoch', 20),
    positive('exponent', 'n', { en: 'exponent', ko: '지수' }, 2),
  ],
  unit: 'epoch',
  rate(t, base, { total, exponent }) {
    const left = 1 - t / total;
    return left <= 0 ? 0 : base * Math.exp(exponent * Math.log(left));
  },
};
