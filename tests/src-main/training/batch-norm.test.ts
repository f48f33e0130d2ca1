import { describe, expect, it } from 'vitest';
import { follow } from '../../../src-main/training/model/batch-statistics.ts';
import { describeCorpus, encode } from '../../../src-main/training/dataset.ts';
import { parseExperiment, train } from '../../../src-main/training/index.ts';
import { predictor } from '../../../src-main/training/model/predict.ts';
import { loadModel } from '../../../src-main/training/model/saved-model.ts';
import { startingModel } from '../../../src-main/training/model/starting-model.ts';
import { architectureOf } from '../../../src-main/training/model/trained-model.ts';
import { Trainer } from '../../../src-main/training/step/trainer.ts';
import { tinyCorpus } from './corpora.ts';

const small = {
  embedding: { dim: 6 },
  hidden: [12],
  epochs: 3,
  batch: 16,
  batchNorm: true,
  optimizer: { name: 'adam', rate: 0.01 },
};

function trainerOf(fields: object) {
  const experiment = parseExperiment({ ...small, ...fields });
  const model = startingModel(experiment, tinyCorpus());
  const trainer = new Trainer({
    experiment,
    architecture: architectureOf(experiment, model),
    windows: encode(tinyCorpus().train, experiment, model),
    parameters: model.parameters,
  });
  const values = (name: string) =>
    Array.from(model.parameters.list.find((each) => each.name === name)!.data);
  const fill = (name: string, factor: number) =>
    model.parameters.list
      .find((each) => each.name === name)!
      .data.forEach((value, i, data) => (data[i] = factor * value));
  return { trainer, values, fill };
}

const running = (role: 'running-mean' | 'running-variance', ...values: number[]) => ({
  name: 'r',
  role,
  shape: [values.length],
  data: Float64Array.from(values),
});

describe('a running statistic', () => {
  it('of the mean moves a share of the way', () => {
    const mean = running('running-mean', 0, 10);
    follow(mean, Float64Array.of(1, 20), 4, 0.1);
    expect(mean.data).toBeAllClose([0.1, 11]);
  });

  it('of the variance takes n/(n − 1) of that within the batch', () => {
    const variance = running('running-variance', 1);
    follow(variance, Float64Array.of(3), 4, 0.5);
    expect(variance.data).toBeAllClose([0.5 + 0.5 * 4]);
  });
});

describe('a run with batch norm', () => {
  it('starts with γ = 1, β = 0, and running statistics that change nothing', () => {
    const { values } = trainerOf({});
    expect(new Set(values('gamma1'))).toEqual(new Set([1]));
    expect(new Set(values('variance1'))).toEqual(new Set([1]));
    for (const name of ['beta1', 'mean1']) expect(new Set(values(name))).toEqual(new Set([0]));
  });

  it('learns γ and β, and follows the statistics', () => {
    const { trainer, values } = trainerOf({});
    for (let step = 0; step < 5; step++) trainer.step();
    for (const name of ['gamma1', 'variance1']) expect(new Set(values(name))).not.toContain(1);
    for (const name of ['beta1', 'mean1']) expect(new Set(values(name))).not.toContain(0);
    expect(() => trainer.gradient('mean1')).toThrow('mean1');
  });

  it('leaves the statistics where momentum is 0, and forgets the old ones where it is 1', () => {
    const still = trainerOf({ batchNorm: { momentum: 0 } });
    still.trainer.step();
    expect(new Set(still.values('variance1'))).toEqual(new Set([1]));
    const quick = trainerOf({ batchNorm: { momentum: 1 }, hidden: [3] });
    quick.trainer.step();
    expect(Math.max(...quick.values('variance1'))).toBeLessThan(1);
  });

  it('takes no L2 from γ and β', () => {
    const { trainer } = trainerOf({ l2: 10 });
    const { trainer: free } = trainerOf({ l2: 0 });
    for (const each of [trainer, free]) each.step();
    for (const name of ['gamma1', 'beta1'])
      expect(trainer.gradient(name)).toBeAllClose(free.gradient(name));
  });

  it('is used with the running statistics: a window’s class does not depend on its neighbours', () => {
    const experiment = parseExperiment(small);
    const outcome = train({ experiment, corpus: tinyCorpus() });
    const model = loadModel(outcome.model!);
    const windows = encode(tinyCorpus().heldOut, experiment, model);
    const together = predictor(model)(windows).probabilities;
    const { width } = windows;
    const alone = Array.from({ length: windows.count }, (_, row) => {
      const ids = windows.ids.slice(row * width, (row + 1) * width);
      const classes = windows.classes.slice(row, row + 1);
      return predictor(model)({ count: 1, width, ids, classes }).probabilities[0]!;
    });
    expect(together).toBeAllClose(alone, { within: 1e-5 });
  });

  it('learns the tiny corpus', () => {
    const experiment = parseExperiment({ ...small, epochs: 15 });
    const { scores } = train({ experiment, corpus: tinyCorpus() });
    expect(scores!.overall.f1).toBeGreaterThan(0.95);
  });

  it('normalises a last batch of one window by the running statistics', () => {
    const corpus = tinyCorpus();
    const experiment = parseExperiment(small);
    const { count } = encode(corpus.train, experiment, describeCorpus(experiment, corpus));
    const { trainer, values } = trainerOf({ batch: count - 1 });
    trainer.step();
    const before = values('mean1');
    const { windows, loss } = trainer.step();
    expect(windows).toBe(1);
    expect(Number.isFinite(loss)).toBe(true);
    expect(values('mean1')).toEqual(before);
  });
});

describe('a run with batch norm that goes wrong', () => {
  it('survives a z without variance: every window is normalised to β', () => {
    const { trainer } = trainerOf({ initialization: 'zeros' });
    expect(Number.isFinite(trainer.step().loss)).toBe(true);
  });

  it('stops at the loss where neither variance nor ε holds the divisor above 0', () => {
    const { trainer } = trainerOf({ initialization: 'zeros', batchNorm: { epsilon: 0 } });
    expect(() => trainer.step()).toThrow(/step 1, where the loss J became NaN/);
  });

  it('stops at a variance beyond float32, naming it, and keeps the statistics from before', () => {
    const { trainer, values, fill } = trainerOf({ precision: 'f32' });
    trainer.step();
    const before = values('variance1');
    fill('W1', 1e30);
    expect(() => trainer.step()).toThrow(
      /step 2, where the statistic variance1 of the batch became/,
    );
    expect(values('variance1')).toEqual(before);
  });

  it.each([1e3, 1e6])('a rate of %d ends with a finite model or names step and tensor', (rate) => {
    const optimizer = { name: 'sgd', rate };
    const experiment = parseExperiment({ ...small, optimizer, epochs: 20 });
    const { status, problem, model } = train({ experiment, corpus: tinyCorpus() });
    const { flat } = loadModel(model!).parameters;
    expect(flat.every(Number.isFinite)).toBe(true);
    if (status === 'failed') expect(problem!.message.en).toMatch(/stopped at step \d+/);
  });
});
