import { describe, expect, it } from 'vitest';
import { parseExperiment } from '../../../../src-main/training/experiment/experiment.ts';
import { train } from '../../../../src-main/training/train.ts';
import { tinyCorpus } from '../corpora.ts';

const small = { embedding: { dim: 6 }, hidden: [8, 8], epochs: 2, l2: 0 };
const outcomeOf = (fields: object) =>
  train({ experiment: parseExperiment({ ...small, ...fields }), corpus: tinyCorpus() });

/** What is to be changed is named in both languages, and what is not to blame is not. */
const causes: readonly [string, object, RegExp, RegExp, RegExp | undefined][] = [
  [
    'steps that are too long',
    { optimizer: { name: 'sgd', rate: 1e6 } },
    /learning rate \(1000000 here\)/,
    /학습률\(여기서는 1000000\)/,
    undefined,
  ],
  [
    'a start that is too large',
    { initialization: { name: 'normal', sigma: 1000 }, activation: 'relu' },
    /before the first update/,
    /첫 갱신 전/,
    /try a tenth/,
  ],
  [
    'an optimizer that divides 0 by 0',
    { optimizer: { name: 'adam', epsilon: 0 } },
    /ε = 0 .* Set ε to 0\.00000001/,
    /ε이 0이면 .* 0\.00000001/,
    /learning rate/,
  ],
  [
    'batch norm that divides 0 by 0',
    { batchNorm: { use: true, epsilon: 0 }, initialization: 'zeros' },
    /Batch norm .* Set ε to 0\.00001/,
    /배치 정규화/,
    /learning rate/,
  ],
];

describe('a run that breaks down names its cause', () => {
  it.each(causes)('%s', (_, fields, english, korean, otherwise) => {
    const { status, problem } = outcomeOf(fields);
    expect(status).toBe('failed');
    expect(problem!.message.en).toMatch(english);
    expect(problem!.message.ko).toMatch(korean);
    if (otherwise) expect(problem!.message.en).not.toMatch(otherwise);
  });
});

it('a model that the last update broke is not called finished', () => {
  const fields = { optimizer: { name: 'adamax', rate: 1e9 }, batch: 4096, epochs: 1, seed: 752 };
  const { status, problem, model, scores } = outcomeOf({
    ...fields,
    activation: 'relu',
    hidden: [7, 5, 5, 5],
    initialization: { name: 'normal', sigma: 1 },
  });
  expect([status, problem?.code, scores]).toEqual(['failed', 'non-finite', undefined]);
  expect(problem!.message.en).toContain('held-out loss J became');
  expect(problem!.message.en).toContain('The weights are kept as they are.');
  expect(model).toBeDefined();
});
