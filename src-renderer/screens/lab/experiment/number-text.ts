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

/** The sizes of hidden layers, such as `50, 20`; nothing typed means no hidden layer. */
export function readLayers(text: string): readonly number[] | undefined {
  if (text.trim() === '') return [];
  const sizes = text.split(/[\s,]+/).filter((part) => part !== '');
  const layers = sizes.map((part) => readNumber(part, numberBounds.hidden));
  if (layers.length > mostLayers || layers.includes(undefined)) return undefined;
  return layers.filter((size) => size !== undefined);
}

/** A number as it stands in a field, to be typed over. */
export const numberText = (value: number): string => String(value).replaceAll('e+', 'e');
