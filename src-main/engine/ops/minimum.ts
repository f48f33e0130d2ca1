import { extreme } from './extreme.ts';

/** The smallest of two or more numbers; the gradient goes to it. */
export const minimum = extreme({
  name: 'minimum',
  formula: '\\min(x, y, \\dots)',
  value: Math.min,
});
