import { describe, expect, test } from 'vitest';
import type { Experiment } from '../../../../../src-main/contract/experiment.ts';
import {
  differencesAmong,
  differencesFromDefault,
} from '../../../../../src-renderer/screens/lab/experiment/differences.ts';
import { experiment, options } from '../../../support/lab.ts';

const fromDefault = (changes: Partial<Experiment>): string[] =>
  differencesFromDefault({ ...experiment, ...changes }, options);

describe('an experiment and the default', () => {
  test('are the same at first', () => {
    expect(fromDefault({})).toEqual([]);
  });

  test('differ in what was changed, in the order of the form', () => {
    const embedding = { ...experiment.embedding, train: false };
    expect(fromDefault({ seed: 7, embedding, hidden: [50, 20] })).toEqual([
      'embedding.train',
      'hidden',
      'seed',
    ]);
  });

  test('differ in a hyperparameter, not in its optimizer', () => {
    const optimizer = { ...experiment.optimizer, rate: 0.5 };
    expect(fromDefault({ optimizer })).toEqual(['optimizer.rate']);
  });

  test('differ once where another optimizer has the values that it begins with', () => {
    expect(fromDefault({ optimizer: { name: 'sgd', rate: 0.1 } })).toEqual(['optimizer']);
    expect(fromDefault({ optimizer: { name: 'sgd', rate: 2 } })).toEqual([
      'optimizer',
      'optimizer.rate',
    ]);
  });
});

describe('experiments among themselves', () => {
  const sgd: Experiment = { ...experiment, optimizer: { name: 'sgd', rate: 2 } };

  test('do not differ from themselves', () => {
    expect(differencesAmong([experiment, { ...experiment, hidden: [50] }])).toEqual([]);
    expect(differencesAmong([])).toEqual([]);
  });

  test('differ in what is not the same in all of them', () => {
    const others = [
      { ...experiment, batch: 8 },
      { ...experiment, l2: 0 },
    ];
    expect(differencesAmong([experiment, ...others])).toEqual(['l2', 'batch']);
  });

  test('of different optimizers differ in the rate, which both have, not in β₁, which one lacks', () => {
    expect(differencesAmong([experiment, sgd])).toEqual(['optimizer', 'optimizer.rate']);
  });

  test('differ in β₁ where two of them have one', () => {
    const other = { ...experiment, optimizer: { ...experiment.optimizer, beta1: 0.5 } };
    expect(differencesAmong([sgd, experiment, other])).toContain('optimizer.beta1');
  });
});
