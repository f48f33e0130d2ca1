import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  formatCount,
  formatNumber,
  formatOperand,
  formatPercent,
} from '../../../src-renderer/i18n/format.ts';

test.each([
  [0, '0'],
  [-0.5, '−0.5'],
  [1 / 3, '0.3333'],
  [2, '2'],
  [123456.7, '123500'],
  [1234567, '1.23e6'],
  [0.00001234, '1.23e−5'],
  [NaN, 'NaN'],
  [-Infinity, '−∞'],
])('%d is shown as %s', (value, shown) => {
  expect(formatNumber(value)).toBe(shown);
});

test('what is shown is the number to four digits', () => {
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e5, max: 1e5 }),
      (value) => {
        fc.pre(Math.abs(value) >= 1e-4);
        const read = Number(formatNumber(value).replaceAll('−', '-'));
        expect(Math.abs(read - value)).toBeLessThanOrEqual(5e-4 * Math.abs(value));
      },
    ),
  );
});

test('shares are percentages, and no share says so', () => {
  expect([formatPercent(0.8333), formatPercent(0), formatPercent(NaN)]).toEqual([
    '83.3%',
    '0.0%',
    'NaN',
  ]);
});

test('a negative number behind an operator stands in brackets', () => {
  expect(formatOperand(-0.77968)).toBe('(−0.7797)');
  expect(formatOperand(2)).toBe('2');
});

test('large counts are grouped', () => {
  expect(formatCount(23525)).toBe('23,525');
  expect(formatCount(900)).toBe('900');
});
