import { describe, expect, it } from 'vitest';
import {
  factor,
  product,
  shown,
  sum,
  typed,
} from '../../../../src-main/exercise-kinds/numbers/figures.ts';

describe('a number as it is shown', () => {
  it.each([
    [3, '3'],
    [0.1 + 0.2, '0.3'],
    [-0.6000000000000001, '-0.6'],
    [15.625, '15.625'],
    [-0.046875, '-0.046875'],
    [0, '0'],
    [2 / 3, '0.6667'],
    [0.7310585786300049, '0.7311'],
    [12345.678, '12350'],
    [1.5e-7, '1.5 \\cdot 10^{-7}'],
    [Infinity, '\\infty'],
    [NaN, '\\text{NaN}'],
  ])('%d is %s', (value, text) => {
    expect(shown(value)).toBe(text);
  });

  it('is typed without what the machine adds to it', () => {
    expect([0.1 + 0.2, 1.7000000000000002, -2, 1 / 3].map(typed)).toEqual([
      '0.3',
      '1.7',
      '-2',
      '0.333333333333',
    ]);
  });

  it('stands in brackets where a minus would meet another sign', () => {
    expect(factor(-2)).toBe('(-2)');
    expect(product(2, -3)).toBe('2 \\cdot (-3)');
    expect(sum([1, -2])).toBe('1 + (-2)');
  });
});
