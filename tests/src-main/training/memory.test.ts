import { describe, expect, it } from 'vitest';
import { defaultExperiment, parseExperiment } from '../../../src-main/training/experiment.ts';
import type { Windows } from '../../../src-main/training/dataset.ts';
import { bytesOf, checkMemory } from '../../../src-main/training/memory.ts';
import { createRandom } from '../../../src-main/engine/index.ts';
import {
  allocateParameters,
  arenaOf,
  type Architecture,
} from '../../../src-main/training/parameters.ts';
import { Trainer } from '../../../src-main/training/trainer.ts';

const architecture: Architecture = {
  task: 'entity-type',
  vocabulary: 5000,
  dim: 50,
  width: 5,
  hidden: [100],
  classes: 5,
};
function randomWindows({ width, vocabulary, classes }: Architecture, count: number): Windows {
  const random = createRandom(5);
  const ids = Int32Array.from({ length: count * width }, () => random.integer(vocabulary));
  return {
    count,
    width,
    ids,
    classes: Int32Array.from({ length: count }, () => random.integer(classes)),
  };
}

const bytes = (optimizer: string, changed: Partial<Architecture> = {}) =>
  bytesOf(
    parseExperiment({ optimizer, batch: 32, precision: 'f32' }),
    { ...architecture, ...changed },
    50_000,
  );

describe('the memory of a run', () => {
  it('holds what the optimizer remembers: nothing for SGD, one number each for momentum', () => {
    const parameters = 5000 * 50 + 100 * 250 + 100 + 5 * 100 + 5;
    expect(bytes('momentum') - bytes('sgd')).toBe(4 * parameters);
    expect(bytes('adam') - bytes('sgd')).toBe(2 * 4 * parameters);
  });

  it('grows with the vocabulary by a row of every table, and the numbers of that row', () => {
    expect(bytes('sgd', { vocabulary: 5001 }) - bytes('sgd')).toBe(3 * 50 * 4 + 2 * 4);
  });

  it('is no less than what the arena of a run takes', () => {
    const experiment = parseExperiment({ optimizer: 'adam', batch: 32, embedding: { dim: 50 } });
    const parameters = allocateParameters(architecture, arenaOf(experiment));
    const windows = randomWindows(architecture, 100);
    const trainer = new Trainer({ experiment, architecture, parameters, windows });
    for (let step = 0; step < 4; step++) trainer.step(); // the fourth batch has 4 windows
    const taken = parameters.arena.bytes;
    expect(taken).toBeGreaterThan(0);
    expect(bytesOf(experiment, architecture, 100)).toBeGreaterThanOrEqual(taken);
  });

  it('is refused beyond the limit, in numbers', () => {
    const needed = bytesOf(defaultExperiment('x'), architecture, 10);
    expect(() => checkMemory(defaultExperiment('x'), architecture, 10, needed)).not.toThrow();
    expect(() => checkMemory(defaultExperiment('x'), architecture, 10, needed - 1)).toThrow(
      `${needed} bytes`,
    );
  });
});
