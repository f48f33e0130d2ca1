import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareEntry, readEntry } from '../../../../src-main/exercise-kinds/numbers/entry.ts';

const match = (text: string, right: number) => compareEntry(readEntry(text)!, right);

describe('a typed number', () => {
  it.each([
    ['3', 3],
    [' -4 ', -4],
    ['−4', -4],
    ['+2.50', 2.5],
    ['.5', 0.5],
    ['1.8e-5', 1.8e-5],
    ['-1/2', -0.5],
    ['2*3', 6],
    ['2×3', 6],
    ['6÷4', 1.5],
    ['1 - 0.25', 0.75],
    ['2(3+1)', 8],
    ['３', 3],
    ['sigmoid(0)', 0.5],
    ['exp(1)', Math.E],
    ['3^2', 9],
    ['3²', 9],
    ['10⁻³', 0.001],
    ['1/3', 1 / 3],
    ['½', 0.5],
    ['−½', -0.5],
    ['1⁄3', 1 / 3],
    ['1e-3', 0.001],
    ['√2', Math.SQRT2],
    ['e^-1', 1 / Math.E],
    ['1/(1 + e^-1)', 0.7310585786300049],
  ])('reads %j', (text, value) => {
    expect(readEntry(text)!.value).toBeAllClose(value);
  });

  it.each([
    '',
    'abc',
    'x',
    '1/0',
    '--',
    '.',
    '3,5',
    'NaN',
    '1e999',
    '∞',
    '12 apples',
    '2**',
    '2 3',
    '1 1/2',
    '1½',
    '1.5.2',
    '2e0.5',
    '3 ½',
  ])('does not read %j', (text) => {
    expect(readEntry(text)).toBeUndefined();
  });

  it('reads back every number that the program prints', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(match(String(value), value)).toBe('exact');
      }),
    );
  });

  it('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void readEntry(text)));
  });
});

describe('a typed number against the right one', () => {
  it.each([
    ['6', 6, 'exact'],
    ['12/2', 6, 'exact'],
    ['0.73', 0.7310585786, 'rounded'],
    ['0.7311', 0.7310585786, 'rounded'],
    ['1.8e-5', 1.843e-5, 'rounded'],
    ['0.1971', 0.1966119, 'rounded'],
    ['0.56', 0.5625, 'rounded'],
    ['0.7', 0.7310585786, 'rough'],
    ['0.2', 0.1966, 'rough'],
    ['1', 0.9999938, 'rough'],
    ['0', 0.000018, 'different'],
    ['14', 13.7, 'rough'],
    ['101', 100, 'different'],
    ['1', 1.5, 'different'],
    ['2', 1.5, 'different'],
    ['1', 0.5, 'different'],
    ['0.8', 0.75, 'rough'],
    ['0.99', 1, 'different'],
    ['2.01', 2, 'different'],
    ['0.74', 0.7310585786, 'different'],
    ['-6', 6, 'different'],
  ])('%s for %d is %s', (text, right, expected) => {
    expect(match(text, right)).toBe(expected);
  });
});
