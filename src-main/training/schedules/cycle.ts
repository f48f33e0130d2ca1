import { count, positive } from './declare.ts';

/** What every cyclic schedule declares: a cycle climbs `up` steps and falls `down` steps. */
export const cycleHyperparameters = [
  count('up', 'u', { en: 'steps up', ko: '올라가는 스텝 수' }, 200),
  count('down', 'd', { en: 'steps down', ko: '내려가는 스텝 수' }, 200),
  positive('peak', 'p', { en: 'peak, as a multiple of α₀', ko: '최고점 (α₀의 배수)' }, 10, 1),
] as const;

/** Where t stands: the number of cycles finished, and the height in [0, 1] within this one. */
export function cycleAt(t: number, up: number, down: number): { cycle: number; height: number } {
  const cycle = Math.floor(t / (up + down));
  const within = t - cycle * (up + down);
  return { cycle, height: within <= up ? within / up : (up + down - within) / down };
}
