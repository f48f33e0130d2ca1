import { describe, expect, it } from 'vitest';
import { parseExperiment } from '../../../../src-main/training/experiment/experiment.ts';
import {
  allocateParameters,
  initialize,
  type Architecture,
} from '../../../../src-main/training/model/parameters.ts';

const architecture: Architecture = {
  task: 'entity-type',
  vocabulary: 200,
  dim: 10,
  width: 5,
  hidden: [60],
  classes: 4,
};

function start(input: object, changed: Partial<Architecture> = {}) {
  const parameters = allocateParameters({ ...architecture, ...changed });
  initialize(parameters, parseExperiment(input));
  return Object.fromEntries(parameters.list.map(({ name, data }) => [name, data]));
}

const variance = (data: ArrayLike<number>) =>
  Array.from(data).reduce((sum, value) => sum + value * value, 0) / data.length;

describe('the start of a model', () => {
  it('has word vectors within ±½, Xavier weights and zero biases', () => {
    const { E, W1, b1, U } = start({ initialization: 'xavier-uniform' });
    expect(Math.max(...E!.map(Math.abs))).toBeLessThanOrEqual(0.5);
    expect(variance(E!)).toBeAllClose(1 / 12, { within: 0.01 });
    expect(variance(W1!)).toBeAllClose(2 / (50 + 60), { within: 0.002 });
    expect(variance(U!)).toBeAllClose(2 / (60 + 4), { within: 0.01 });
    expect(b1!.every((value) => value === 0)).toBe(true);
  });

  it('takes fan-in from the columns and fan-out from the rows', () => {
    const { W1 } = start({ initialization: 'lecun-normal' });
    expect(variance(W1!)).toBeAllClose(1 / 50, { within: 0.002 });
  });

  it('is the same for the same seed and another for another', () => {
    expect(start({ seed: 3 })).toEqual(start({ seed: 3 }));
    expect(start({ seed: 3 }).E).not.toEqual(start({ seed: 4 }).E);
  });

  it('of two experiments that differ in one layer agrees in all others', () => {
    const initialization = 'xavier-uniform';
    const [one, other] = [start({ initialization }), start({ initialization }, { classes: 9 })];
    expect(other.E).toEqual(one.E);
    expect(other.W1).toEqual(one.W1);
    expect(other.U).not.toEqual(one.U);
  });

  it('gives every tensor numbers of its own', () => {
    const initialization = { name: 'uniform', r: 0.5 };
    const { E, W1 } = start({ initialization });
    expect(E!.subarray(0, 50)).not.toEqual(W1!.subarray(0, 50));
  });
});
