import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearestName } from '../../../src-main/contract/nearest-name.ts';

const optimizers = ['sgd', 'momentum', 'rmsprop', 'adam', 'adamw'];

describe('the name that was meant', () => {
  it.each([
    ['adan', 'adam'],
    ['ADAMW', 'adamw'],
    ['rms-prop', 'rmsprop'],
    ['momentun', 'momentum'],
    ['sdg', 'sgd'],
    ['mome', 'momentum'],
  ])('by %s is %s', (typed, meant) => {
    expect(nearestName(typed, optimizers)).toBe(meant);
  });

  it('is nothing when all are far off, or none is known', () => {
    expect(nearestName('levenberg-marquardt', optimizers)).toBeUndefined();
    expect(nearestName('adam', [])).toBeUndefined();
  });
});

describe('the distance of two words', () => {
  it('is a distance', () => {
    const word = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
        expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
      }),
    );
  });

  it('counts what was put in, left out and replaced', () => {
    expect(editDistance('kitten', 'sitting')).toBe(3);
    expect(editDistance('', 'relu')).toBe(4);
  });
});
