import { formatNumber } from '../../../i18n/format.ts';

/** A time in the unit that suits its size: 54 ns, 380 µs, 12 ms. */
export function formatDuration(microseconds: number): string {
  if (microseconds < 1) return `${formatNumber(microseconds * 1000, 3)} ns`;
  if (microseconds < 1000) return `${formatNumber(microseconds, 3)} µs`;
  if (microseconds < 1e6) return `${formatNumber(microseconds / 1000, 3)} ms`;
  return `${formatNumber(microseconds / 1e6, 3)} s`;
}

/** A whole number with its thousands apart, as both languages write it. */
export const formatCount = (count: number): string => count.toLocaleString('en-US');
