import { extreme } from './extreme.ts';

/** The largest of two or more numbers; the gradient goes to it. */
export const maximum = extreme({
  name: 'maximum',
  formula: '\\max(x, y, \\dots)',
  value: Math.max,
});
