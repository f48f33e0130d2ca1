import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, encode } from './codec.ts';

const cloneable = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withTypedArray: true,
  withSparseArray: false,
  withObjectString: false,
  withNullPrototype: false,
});

describe('what crosses between the main process and a page', () => {
  it('arrives as structured clone would bring it', () => {
    fc.assert(
      fc.property(cloneable, (value) => {
        expect(decode(encode(value))).toEqual(structuredClone(value));
      }),
      { examples: [[{ $: 'number', text: '1' }], [[undefined, NaN, -0, Infinity]], [null]] },
    );
  });

  it('keeps the numbers that JSON loses', () => {
    for (const value of [NaN, Infinity, -Infinity, -0])
      expect(Object.is(decode(encode(value)), value)).toBe(true);
  });

  it('refuses what structured clone refuses', () => {
    expect(() => encode({ listener: () => 0 })).toThrow(/could not be cloned/);
  });

  it('brings errors with their message', () => {
    expect(decode(encode(new RangeError('too far')))).toMatchObject({
      name: 'RangeError',
      message: 'too far',
    });
  });
});
