import { power } from '../power.ts';
import { count } from './declare.ts';
import type { Schedule } from './schedule.ts';

/** The lecture's advice: halve the rate every k epochs. */
export const halving: Schedule<'every'> = {
  name: 'halving',
  title: { en: 'halve every k epochs', ko: 'k 에폭마다 절반으로' },
  latex: String.raw`\alpha_t = \alpha_0 \cdot 0.5^{\lfloor t / k \rfloor}`,
  hyperparameters: [
    count('every', 'k', { en: 'epochs between halvings', ko: '절반이 되기까지의 에폭 수' }, 5),
  ],
  unit: 'epoch',
  rate: (t, base, { every }) => base * power(0.5, Math.floor(t / every)),
};
