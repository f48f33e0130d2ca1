import { describe, expect, it } from 'vitest';
import { defaultExperiment, parseExperiment } from '../../../src-main/training/experiment.ts';
import { bytesOf, checkMemory } from '../../../src-main/training/memory.ts';
import type { Architecture } from '../../../src-main/training/parameters.ts';

const architecture: Architecture = {
  task: 'entity-type',
  vocabulary: 5000,
  dim: 50,
  width: 5,
  hidden: [100],
  classes: 5,
};
const bytes = (optimizer: string, changed: Partial<Architecture> = {}) =>
  bytesOf(parseExperiment({ optimizer, batch: 32 }), { ...architecture, ...changed }, 50_000);

describe('the memory of a run', () => {
  it('holds what the optimizer remembers: nothing for SGD, one number each for momentum', () => {
    const parameters = 5000 * 50 + 100 * 250 + 100 + 5 * 100 + 5;
    expect(bytes('momentum') - bytes('sgd')).toBe(8 * parameters);
    expect(bytes('adam') - bytes('sgd')).toBeGreaterThanOrEqual(2 * 8 * parameters);
  });

  it('grows with the vocabulary by a row of every table', () => {
    expect(bytes('sgd', { vocabulary: 5001 }) - bytes('sgd')).toBe(4 * 50 * 8);
  });

  it('is refused beyond the limit, in numbers', () => {
    const needed = bytesOf(defaultExperiment('x'), architecture, 10);
    expect(() => checkMemory(defaultExperiment('x'), architecture, 10, needed)).not.toThrow();
    expect(() => checkMemory(defaultExperiment('x'), architecture, 10, needed - 1)).toThrow(
      `${needed} bytes`,
    );
  });
});
