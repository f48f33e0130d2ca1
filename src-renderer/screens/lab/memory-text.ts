import { formatNumber } from '../../i18n/format.ts';
import { t } from '../../i18n/i18n.svelte.ts';

const kilobyte = 1e3;
const megabyte = 1e6;
const gigabyte = 1e9;

/** Bytes as people say them, with two or three digits. */
export function memoryText(bytes: number): string {
  const of = (unit: number): string => formatNumber(Number((bytes / unit).toPrecision(3)), 3);
  if (bytes < megabyte) return t('lab.memory.kilobytes', { count: of(kilobyte) });
  if (bytes < gigabyte) return t('lab.memory.megabytes', { count: of(megabyte) });
  return t('lab.memory.gigabytes', { count: of(gigabyte) });
}
