import type { MetricPoint, Run } from '../../../../src-main/contract/lab.ts';
import { formatNumber } from '../../../i18n/format.ts';
import { t } from '../../../i18n/i18n.svelte.ts';
import { timeLeft } from './pace.ts';

/** How a run stands that is not over, in a sentence; what is left of one that trains. */
export function standing(run: Run, points: readonly MetricPoint[]): string {
  const total = formatNumber(run.totalSteps, 8);
  const step = formatNumber(run.resumesAt ?? run.steps, 8);
  switch (run.status) {
    case 'running':
      return left(timeLeft(points, run));
    case 'queued':
      return t('lab.run.waiting', { place: run.place ?? 1 });
    case 'paused':
      return t('lab.run.paused', { step, total });
    case 'interrupted':
      return t('lab.run.interrupted', { step, total });
    default:
      return run.resumesAt === undefined ? '' : t('lab.run.resumable', { step, total });
  }
}

/** A time as people say it: seconds at first, minutes from a minute and a half on. */
function left(milliseconds: number | undefined): string {
  if (milliseconds === undefined) return '';
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  const time =
    seconds < 90
      ? t('lab.time.seconds', { count: seconds })
      : t('lab.time.minutes', { count: Math.round(seconds / 60) });
  return `· ${t('lab.run.left', { time })}`;
}
