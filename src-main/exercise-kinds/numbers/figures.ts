import type { Localized } from '../../contract/localized.ts';

/** A number as it is shown: whole numbers whole, others to four significant digits. */
export function shown(value: number): string {
  if (!Number.isFinite(value))
    return value > 0 ? '\\infty' : value < 0 ? '-\\infty' : '\\text{NaN}';
  const text = String(Number(value.toPrecision(4)));
  return text.replace(/e([+-]\d+)$/, (_, exponent: string) => ` \\cdot 10^{${Number(exponent)}}`);
}

/** A number inside a product or sum. */
export const factor = (value: number): string => (value < 0 ? `(${shown(value)})` : shown(value));

export const product = (...factors: readonly number[]): string =>
  factors.map(factor).join(' \\cdot ');
export const sum = (terms: readonly number[]): string => terms.map(factor).join(' + ');

export const math = (latex: string): string => `$${latex}$`;

export const localized = (en: string, ko: string): Localized => ({ en, ko });
