import { describe, expect, it } from 'vitest';
import { nearest } from '../../../../src-main/training/experiment/nearest.ts';

const optimizers = ['sgd', 'momentum', 'rmsprop', 'adam', 'adamw'];

describe('the name that was meant', () => {
  it.each([
    ['adan', 'adam'],
    ['ADAMW', 'adamw'],
    ['rms-prop', 'rmsprop'],
    ['momentun', 'momentum'],
    ['sdg', 'sgd'],
  ])('by %s is %s', (typed, meant) => {
    expect(nearest(typed, optimizers)).toBe(meant);
  });

  it('is nothing when all are far off, or none is known', () => {
    expect(nearest('levenberg-marquardt', optimizers)).toBeUndefined();
    expect(nearest('adam', [])).toBeUndefined();
  });
});
