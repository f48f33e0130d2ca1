import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { firstLosses } from '../../../src-main/training/export/first-losses.ts';
import { parseExperiment, train } from '../../../src-main/training/index.ts';
import { loadModel } from '../../../src-main/training/model/saved-model.ts';
import { tinyCorpus } from './corpora.ts';

/*
 * Hashes of losses and final parameters, taken before experiments could state dropout, batch norm and
 * clipping: without them, not one bit is different.
 */

const small = { embedding: { dim: 6 }, hidden: [8], epochs: 1, batch: 16, precision: 'f64' };

const bits = (fields: object): string => {
  const experiment = parseExperiment({ ...small, ...fields });
  const losses = firstLosses(experiment, tinyCorpus(), 1000);
  const { parameters } = loadModel(train({ experiment, corpus: tinyCorpus() }).model!);
  const hash = createHash('sha256').update(Float64Array.from(losses));
  for (const { data } of parameters.list) hash.update(Float64Array.from(data));
  return hash.digest('hex').slice(0, 16);
};

test.each([
  [{}, '7b07ab7a1b9094d5'],
  [{ optimizer: 'sgd', l2: 0, hidden: [8, 5], activation: 'relu', batch: 7 }, '68494634c97c8a3e'],
  [
    { task: 'location', embedding: { dim: 4, update: 'lazy' }, schedule: 'cosine' },
    '5cdd3e28c5c420d1',
  ],
  [
    { hidden: [], embedding: { dim: 5, train: false }, optimizer: 'rmsprop', window: 0 },
    'abc84558dfdda3ef',
  ],
])('%j', (fields, expected) => {
  expect(bits(fields)).toBe(expected);
});
