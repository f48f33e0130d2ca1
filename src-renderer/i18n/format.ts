import type { Language } from '../../src-main/contract/localized.ts';

/**
 * A number as the app shows it: at most `digits` significant digits, a true minus sign, and no
 * exponent between 10⁻⁴ and 10⁶.
 */
export function formatNumber(value: number, digits = 4): string {
  if (Number.isNaN(value)) return 'NaN';
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  const size = Math.abs(value);
  const plain = size === 0 || (size >= 1e-4 && size < 1e6);
  const text = plain
    ? String(Number(value.toPrecision(digits)))
    : value.toExponential(Math.max(0, digits - 2)).replace('e+', 'e');
  return text.replaceAll('-', '−');
}

/** A number behind an operator: a negative one stands in brackets. */
export function formatOperand(value: number, digits = 4): string {
  const text = formatNumber(value, digits);
  return text.startsWith('−') ? `(${text})` : text;
}

/** How many: 23525 as 23,525, in both languages. */
export const formatCount = (count: number): string => new Intl.NumberFormat('en').format(count);

/** 0.8333 as 83.3%. */
export function formatPercent(share: number): string {
  return Number.isFinite(share) ? `${(share * 100).toFixed(1)}%` : formatNumber(share);
}

/** A moment as people of that language write it: day and time, short. */
export function formatMoment(milliseconds: number, language: Language): string {
  return new Intl.DateTimeFormat(language === 'ko' ? 'ko-KR' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(milliseconds);
}
