import { floor, total } from './declare.ts';
import type { Schedule } from './schedule.ts';

/** Between `low` (phase 1) and `high` (phase 0) along half a cosine. */
export const cosineBetween = (high: number, low: number, phase: number): number =>
  low + ((high - low) * (1 + Math.cos(Math.PI * phase))) / 2;

/** Cosine annealing (Loshchilov and Hutter 2017). After T it climbs again: its period is 2T. */
export const cosine: Schedule<'total' | 'floor'> = {
  name: 'cosine',
  title: { en: 'cosine annealing', ko: '코사인 감소' },
  latex: String.raw`\alpha_t = \alpha_0 \left( m + (1 - m)\,\frac{1 + \cos(\pi t / T)}{2} \right)`,
  hyperparameters: [total('epoch', 20), floor(0.01)],
  unit: 'epoch',
  rate: (t, base, { total, floor }) => cosineBetween(base, base * floor, t / total),
};
