import { describe, expect, it } from 'vitest';
import { drawMask, dropoutRate } from '../../../src-main/training/model/dropout-masks.ts';
import { firstLosses } from '../../../src-main/training/export/first-losses.ts';
import { parseExperiment, train } from '../../../src-main/training/index.ts';
import { predictor } from '../../../src-main/training/model/predict.ts';
import { encode } from '../../../src-main/training/dataset.ts';
import { loadModel } from '../../../src-main/training/model/saved-model.ts';
import { tinyCorpus } from './corpora.ts';

const small = { embedding: { dim: 6 }, hidden: [12], epochs: 2, batch: 16 };
const losses = (fields: object, count = 20) =>
  firstLosses(parseExperiment({ ...small, ...fields }), tinyCorpus(), count);

const mask = (rate: number, step = 1, layer = 1, size = 20_000) => {
  const entries = new Float64Array(size).fill(NaN);
  drawMask(entries, rate, { seed: 7, step, layer });
  return entries;
};

describe('a mask', () => {
  it.each([0.1, 0.5, 0.9, 0.99])('drops a share of %d', (rate) => {
    const dropped = mask(rate).filter((entry) => entry === 0).length / 20_000;
    const deviation = Math.sqrt((rate * (1 - rate)) / 20_000);
    expect(Math.abs(dropped - rate)).toBeLessThan(5 * deviation);
  });

  it('is of zeros and ones, and follows from seed, step and layer alone', () => {
    expect(new Set(mask(0.5))).toEqual(new Set([0, 1]));
    expect(mask(0.5)).toEqual(mask(0.5));
    expect(mask(0.5, 2)).not.toEqual(mask(0.5));
    expect(mask(0.5, 1, 2)).not.toEqual(mask(0.5));
  });

  it('has the same bits on every machine: the first twelve entries', () => {
    expect(mask(0.5, 1, 0, 12).join('')).toBe('010100011100');
  });
});

describe('the rate of a layer', () => {
  it('is its own, or the single one of all hidden layers', () => {
    const rates = (dropout: { input: number; hidden: number[] }) =>
      [0, 1, 2].map((layer) => dropoutRate(dropout, layer));
    expect(rates({ input: 0.1, hidden: [0.5] })).toEqual([0.1, 0.5, 0.5]);
    expect(rates({ input: 0, hidden: [0.5, 0.2] })).toEqual([0, 0.5, 0.2]);
    expect(rates({ input: 0, hidden: [] })).toEqual([0, 0, 0]);
  });
});

describe('a run with dropout', () => {
  it('is the same run with a rate of 0', () => {
    expect(losses({ dropout: { input: 0, hidden: [0] } })).toEqual(losses({}));
  });

  it('repeats itself bit by bit, and changes with the seed', () => {
    const dropout = { input: 0.2, hidden: [0.5] };
    expect(losses({ dropout })).toEqual(losses({ dropout }));
    expect(losses({ dropout, seed: 2 })).not.toEqual(losses({ dropout }));
    expect(losses({ dropout })).not.toEqual(losses({}));
  });

  it('has the same masks in float32 and float64', () => {
    const fields = { dropout: 0.5, hidden: [12, 8] };
    const single = losses({ ...fields, precision: 'f32' });
    expect(single).toBeAllClose(losses({ ...fields, precision: 'f64' }), { within: 1e-4 });
  });

  it('drops nothing from a model that is used', () => {
    const experiment = parseExperiment({ ...small, dropout: 0.9 });
    const { model } = train({ experiment, corpus: tinyCorpus() });
    const trained = loadModel(model!);
    const windows = encode(tinyCorpus().heldOut, experiment, trained);
    const predictions = predictor(trained)(windows);
    const plain = { ...trained, experiment: parseExperiment({ ...small }) };
    expect(predictor(plain)(windows)).toEqual(predictions);
  });

  it.each([
    [{ dropout: 0.99 }],
    [{ dropout: { input: 0.99, hidden: [0.99] } }],
    [{ dropout: 0.5, hidden: [] }],
    [{ dropout: { input: 0.5 }, hidden: [], task: 'location' }],
  ])('ends well with %j', (fields) => {
    const experiment = parseExperiment({ ...small, ...fields });
    expect(train({ experiment, corpus: tinyCorpus() }).status).toBe('finished');
  });
});
