import { describe, expect, it } from 'vitest';
import {
  defaultExperiment,
  parseExperiment,
} from '../../../../src-main/training/experiment/experiment.ts';
import type { Windows } from '../../../../src-main/training/dataset.ts';
import { bytesOf, checkMemory } from '../../../../src-main/training/runs/memory.ts';
import { createRandom } from '../../../../src-main/engine/index.ts';
import {
  allocateParameters,
  arenaOf,
  type Architecture,
} from '../../../../src-main/training/model/parameters.ts';
import { ActivityProbe } from '../../../../src-main/training/layers/activity-probe.ts';
import { Trainer } from '../../../../src-main/training/step/trainer.ts';

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

  it.each([
    {},
    { clip: { norm: 1 } },
    { dropout: { input: 0.1, hidden: [0.5] } },
    { batchNorm: true },
    { batchNorm: true, dropout: { input: 0.1, hidden: [0.5] }, clip: { value: 1 } },
  ])('is no less than what the arena of a run takes, with %j', (fields) => {
    const small = { optimizer: 'adam', batch: 32, embedding: { dim: 50 } };
    const experiment = parseExperiment({ ...small, ...fields });
    const { batchNorm } = experiment;
    const normed = { ...architecture, batchNorm: batchNorm.use };
    const parameters = allocateParameters(normed, arenaOf(experiment));
    const windows = randomWindows(normed, 100);
    const trainer = new Trainer({ experiment, architecture: normed, parameters, windows });
    for (let step = 0; step < 4; step++) trainer.step(); // the fourth batch has 4 windows
    ActivityProbe.of({ architecture: normed, experiment, parameters, windows })!.measure();
    const taken = parameters.arena.bytes;
    expect(taken).toBeGreaterThan(0);
    const estimate = bytesOf(experiment, normed, 100);
    expect(estimate).toBeGreaterThanOrEqual(taken);
    expect(estimate).toBeLessThan(1.3 * taken);
  });

  it('is refused beyond the limit, in numbers', () => {
    const needed = bytesOf(defaultExperiment('x'), architecture, 10);
    expect(() => checkMemory(defaultExperiment('x'), architecture, 10, needed)).not.toThrow();
    expect(() => checkMemory(defaultExperiment('x'), architecture, 10, needed - 1)).toThrow(
      `${needed} bytes`,
    );
  });
});
