import { formatCount, formatNumber } from '../../../i18n/format.ts';

/** What a number may be. */
export interface NumberBounds {
  readonly minimum: number;
  readonly maximum: number;
  readonly integer: boolean;
}

/** The bounds of the numbers that stand directly in an experiment, as its schema has them. */
export const numberBounds = {
  window: { minimum: 0, maximum: 5, integer: true },
  'embedding.dim': { minimum: 1, maximum: 300, integer: true },
  'embedding.rate': { minimum: 0, maximum: 10, integer: false },
  hidden: { minimum: 1, maximum: 1024, integer: true },
  l2: { minimum: 0, maximum: 100, integer: false },
  'dropout.input': { minimum: 0, maximum: 0.99, integer: false },
  'dropout.hidden': { minimum: 0, maximum: 0.99, integer: false },
  'batchNorm.momentum': { minimum: 0, maximum: 1, integer: false },
  'batchNorm.epsilon': { minimum: 0, maximum: 1, integer: false },
  batch: { minimum: 1, maximum: 4096, integer: true },
  epochs: { minimum: 1, maximum: 1000, integer: true },
  seed: { minimum: 0, maximum: 0xffffffff, integer: true },
} as const satisfies Record<string, NumberBounds>;

export const mostLayers = 4;

/** A number as people type it, true minus sign and exponent included, where it is within its bounds. */
export function readNumber(text: string, bounds: NumberBounds): number | undefined {
  const plain = text.trim().replaceAll('−', '-');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return undefined;
  const value = Number(plain);
  const fits = value >= bounds.minimum && value <= bounds.maximum;
  return fits && (!bounds.integer || Number.isInteger(value)) ? value : undefined;
}

/** A number for each hidden layer, such as `50, 20`, within the bounds; nothing typed means none. */
function readList(text: string, bounds: NumberBounds): readonly number[] | undefined {
  const parts = text.split(/[\s,]+/).filter((part) => part !== '');
  const numbers = parts.map((part) => readNumber(part, bounds));
  if (numbers.length > mostLayers || numbers.includes(undefined)) return undefined;
  return numbers.filter((number) => number !== undefined);
}

/** The sizes of hidden layers; nothing typed means no hidden layer. */
export const readLayers = (text: string): readonly number[] | undefined =>
  readList(text, numberBounds.hidden);

/** What is dropped of each of `layers` hidden layers, or one rate for all of them. */
export function readRates(text: string, layers: number): readonly number[] | undefined {
  const rates = readList(text, numberBounds['dropout.hidden']);
  if (rates && rates.length > 1 && rates.length !== layers) return undefined;
  return rates?.every((rate) => rate === 0) ? [] : rates;
}

/** A number as it stands in a field, to be typed over. */
export const numberText = (value: number): string => String(value).replaceAll('e+', 'e');

/** A bound as a sentence names it: 4,294,967,295, not 4.29e9. */
export const boundText = (bound: number): string =>
  Number.isInteger(bound) ? formatCount(bound) : formatNumber(bound, 10);
