import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { experiment as schema } from '../../../../../src-main/contract/experiment.ts';
import {
  boundText,
  mostLayers,
  numberBounds,
  numberText,
  readLayers,
  readRates,
  readNumber,
} from '../../../../../src-renderer/screens/lab/experiment/number-text.ts';
import { withSetting } from '../../../../../src-renderer/screens/lab/experiment/setting.ts';
import { experiment } from '../../../support/lab.ts';

const anything = { minimum: -Infinity, maximum: Infinity, integer: false };

test('every finite number is read back from how it is written', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(readNumber(numberText(value), anything)).toBe(Number(String(value)));
    }),
  );
});

test('numbers are read as people type them, and nothing else is', () => {
  const read = (text: string) => readNumber(text, anything);
  expect([' 2 ', '−0.5', '+.5', '1e-3', '3.'].map(read)).toEqual([2, -0.5, 0.5, 0.001, 3]);
  expect(['', 'x', '1,5', '0x10', 'Infinity', '1e', '1e999'].map(read).slice(0, 6)).toEqual(
    Array(6).fill(undefined),
  );
});

const steps = { true: 1, false: 1e-6 } as const;
const cases = Object.entries(numberBounds).filter(([setting]) => !setting.endsWith('hidden'));

describe.each(cases)('the bounds of %s', (setting, bounds) => {
  const accepts = (value: number) =>
    schema.safeParse(withSetting(experiment, setting, value)).success;
  const { minimum, maximum, integer } = bounds;
  const step = steps[`${integer}`];

  test('are those of the contract', () => {
    expect([minimum, maximum].map(accepts)).toEqual([true, true]);
    expect([minimum - step, maximum + step].map(accepts)).toEqual([false, false]);
    expect(accepts(minimum + 0.5)).toBe(!integer);
  });

  test('are the field’s', () => {
    const reads = (value: number) => readNumber(String(value), bounds) !== undefined;
    expect([minimum, maximum].map(reads)).toEqual([true, true]);
    expect([minimum - step, maximum + step].map(reads)).toEqual([false, false]);
    expect(reads(minimum + 0.5)).toBe(!integer);
  });
});

test('sizes of layers are read with commas or spaces; nothing means none', () => {
  expect(['50', '50, 20', ' 8 4,2 ', ''].map(readLayers)).toEqual([[50], [50, 20], [8, 4, 2], []]);
  expect(['0', '1.5', '50, x', '2000', '1 2 3 4 5'].map(readLayers)).toEqual(
    Array(5).fill(undefined),
  );
});

test('the contract takes as many layers as the field', () => {
  const accepts = (count: number) =>
    schema.safeParse({ ...experiment, hidden: Array(count).fill(2) }).success;
  expect([accepts(mostLayers), accepts(mostLayers + 1)]).toEqual([true, false]);
});

test('rates are one for all layers, or one for each', () => {
  expect(readRates('0.5', 2)).toEqual([0.5]);
  expect(readRates('0.5, 0.2', 2)).toEqual([0.5, 0.2]);
  expect(readRates('', 2)).toEqual([]);
  expect(readRates('0', 2)).toEqual([]);
  expect(readRates('0, 0', 2)).toEqual([]);
  expect(readRates('0.5, 0.2', 3)).toBeUndefined();
  expect(readRates('1', 1)).toBeUndefined();
  expect(readRates('half', 1)).toBeUndefined();
});

test('bounds are written in full', () => {
  expect([0xffffffff, 1e9, 0, 0.999999].map(boundText)).toEqual([
    '4,294,967,295',
    '1,000,000,000',
    '0',
    '0.999999',
  ]);
});
