import { expect, test } from 'vitest';
import { Draft } from '../../../../../src-renderer/screens/lab/experiment/draft.svelte.ts';
import { experiment, options } from '../../../support/lab.ts';

test('begins as Nabla suggests', () => {
  const draft = new Draft(options);
  expect([draft.experiment, draft.changed]).toEqual([experiment, []]);
});

test('another optimizer begins with its own values, the suggested one with the suggested', () => {
  const draft = new Draft(options);
  draft.choose('optimizer', 'sgd');
  expect(draft.experiment.optimizer).toEqual({ name: 'sgd', rate: 0.1 });
  draft.choose('optimizer', 'adam');
  expect(draft.experiment.optimizer).toEqual(experiment.optimizer);
});

test('marks what differs by its group, and puts it back one by one', () => {
  const draft = new Draft(options);
  draft.type('optimizer.rate', '0.5');
  draft.type('batch', '8');
  expect(draft.changed).toEqual(['optimizer.rate', 'batch']);
  expect([draft.changesIn('optimizer'), draft.changesIn('run'), draft.changesIn('data')]).toEqual([
    1, 1, 0,
  ]);
  draft.backToDefault('optimizer.rate');
  expect(draft.changed).toEqual(['batch']);
  draft.allBackToDefault();
  expect(draft.experiment).toEqual(experiment);
});

test('a number that cannot be read is marked and leaves the experiment as it was', () => {
  const draft = new Draft(options);
  draft.type('batch', '8');
  draft.type('batch', '8.5');
  expect(draft.unreadable).toEqual({ batch: '8.5' });
  expect([draft.experiment.batch, draft.isChanged('batch')]).toEqual([8, true]);
  draft.type('batch', '9');
  expect([draft.unreadable, draft.experiment.batch]).toEqual([{}, 9]);
});

test('what cannot be read is forgotten with its optimizer', () => {
  const draft = new Draft(options);
  draft.type('optimizer.rate', 'fast');
  draft.type('l2', '-1');
  draft.choose('optimizer', 'sgd');
  expect(draft.unreadable).toEqual({ l2: '-1' });
});

test('keeps what was chosen when the options are loaded again', () => {
  const draft = new Draft(options);
  draft.set('task', 'location');
  draft.options = { ...options, corpora: [] };
  expect([draft.experiment.task, draft.changed]).toEqual(['location', ['task']]);
});

const set = { id: 'vectors-1', name: 'glove.txt', dimension: 50, words: 9, leftOut: 0 };

test('word vectors bring their dimension along, and random ones the suggested', () => {
  const draft = new Draft({ ...options, vectors: [set] });
  draft.startFrom('vectors-1');
  expect(draft.experiment.embedding).toMatchObject({ from: 'vectors-1', dim: 50 });
  expect(draft.changesIn('words')).toBe(2);
  draft.backToDefault('embedding.from');
  expect(draft.experiment).toEqual(experiment);
});

test('dropout, batch norm and clipping are marked where they differ, each in its group', () => {
  const draft = new Draft(options);
  draft.type('dropout.hidden', '0.5');
  draft.set('batchNorm.use', true);
  draft.choose('clip', 'norm');
  draft.type('clip.limit', '5');
  expect(draft.changed).toEqual(['batchNorm.use', 'clip', 'clip.limit', 'dropout.hidden']);
  expect(draft.experiment).toMatchObject({
    dropout: { input: 0, hidden: [0.5] },
    batchNorm: { use: true },
    clip: { name: 'norm', limit: 5 },
  });
  draft.type('dropout.hidden', '0');
  expect(draft.isChanged('dropout.hidden')).toBe(false);
});

test('rates of layers that are no more give way to one for all', () => {
  const draft = new Draft(options);
  draft.type('hidden', '50, 20');
  draft.type('dropout.hidden', '0.5, 0.2');
  draft.type('hidden', '50, 20, 10');
  expect(draft.experiment.dropout.hidden).toEqual([0.5]);
});
