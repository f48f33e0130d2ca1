import type { Localized } from '../../contract/localized.ts';

/** Numbers that end within so many significant digits are shown whole, so that sums can be redone. */
const mostDigits = 6;

const isShort = (value: number): boolean =>
  Math.abs(Number(value.toPrecision(mostDigits)) - value) <= 1e-12 * Math.abs(value);

/** A number as it is shown: short ones whole, others to four significant digits. */
export function shown(value: number): string {
  if (!Number.isFinite(value))
    return value > 0 ? '\\infty' : value < 0 ? '-\\infty' : '\\text{NaN}';
  const text = String(Number(value.toPrecision(isShort(value) ? mostDigits : 4)));
  return text.replace(/e([+-]\d+)$/, (_, exponent: string) => ` \\cdot 10^{${Number(exponent)}}`);
}

/** A number as it would be typed: 0.3 for what the machine adds up to 0.30000000000000004. */
export const typed = (value: number): string => String(Number(value.toPrecision(12)));

/** A number inside a product or sum. */
export const factor = (value: number): string => (value < 0 ? `(${shown(value)})` : shown(value));

export const product = (...factors: readonly number[]): string =>
  factors.map(factor).join(' \\cdot ');
export const sum = (terms: readonly number[]): string => terms.map(factor).join(' + ');

export const math = (latex: string): string => `$${latex}$`;

export const localized = (en: string, ko: string): Localized => ({ en, ko });
