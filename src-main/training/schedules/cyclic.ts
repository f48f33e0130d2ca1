import { cycleAt, cycleHyperparameters } from './cycle.ts';
import type { Schedule } from './schedule.ts';

/** The cyclic rate of Smith (2017): from α₀ up to p·α₀ and back; `up` ≠ `down` slants the triangle. */
export const cyclic: Schedule<'up' | 'down' | 'peak'> = {
  name: 'cyclic',
  title: { en: 'cyclic', ko: '순환 학습률' },
  latex: String.raw`\alpha_t = \alpha_0 \left( 1 + (p - 1)\, \Lambda(t) \right)`,
  hyperparameters: cycleHyperparameters,
  unit: 'step',
  rate: (t, base, { up, down, peak }) => base * (1 + (peak - 1) * cycleAt(t, up, down).height),
};
