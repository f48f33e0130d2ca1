import { positive } from './declare.ts';
import type { Schedule } from './schedule.ts';

/** Level up to τ, then falling like 1/t (the CS224n notes). */
export const tau: Schedule<'tau'> = {
  name: 'tau',
  title: { en: 'level, then one over t', ko: 'τ까지 일정, 이후 반비례' },
  latex: String.raw`\alpha_t = \alpha_0 \frac{\tau}{\max(t, \tau)}`,
  hyperparameters: [
    positive(
      'tau',
      String.raw`\tau`,
      { en: 'epochs before the fall', ko: '감소 전 에폭 수' },
      10,
      1e-6,
    ),
  ],
  unit: 'epoch',
  rate: (t, base, { tau }) => (base * tau) / Math.max(t, tau),
};
