import { describe, expect, it } from 'vitest';
import { describeCorpus, encode } from '../../../src-main/training/dataset.ts';
import { defaultExperiment } from '../../../src-main/training/experiment/experiment.ts';
import { sentence, tinyCorpus } from './corpora.ts';

const experiment = { ...defaultExperiment('tiny'), window: 1 };
const sentences = [sentence('Ann/PER likes Rome/LOC'), sentence('Rome/LOC likes Ann/PER')];
const corpus = { ...tinyCorpus(), train: sentences, heldOut: [] };

describe('the windows of a corpus', () => {
  const lexicon = describeCorpus(experiment, corpus);
  const words = ({ ids, width }: ReturnType<typeof encode>, row: number) =>
    Array.from(ids.subarray(row * width, (row + 1) * width), (id) => lexicon.vocabulary.nameOf(id));

  it('are one around every word, padded at the ends of its sentence', () => {
    const windows = encode(sentences, experiment, lexicon);
    expect([windows.count, windows.width]).toEqual([6, 3]);
    const [padding] = words(windows, 0);
    expect(words(windows, 0)).toEqual([padding, 'Ann', 'likes']);
    expect(words(windows, 1)).toEqual(['Ann', 'likes', 'Rome']);
    expect(words(windows, 2)).toEqual(['likes', 'Rome', padding]);
    expect(words(windows, 3)).toEqual([padding, 'Rome', 'likes']);
  });

  it('carry the class of their centre word', () => {
    const { classes } = encode(sentences, experiment, lexicon);
    const named = Array.from(classes, (index) => lexicon.labels.classes[index]);
    expect(named).toEqual(['PER', 'O', 'LOC', 'LOC', 'O', 'PER']);
  });

  it('show new words as unknown', () => {
    const windows = encode([sentence('Bo/PER likes Rome/LOC')], experiment, lexicon);
    expect(lexicon.vocabulary.knows('Bo')).toBe(false);
    expect(words(windows, 1)).toEqual([
      lexicon.vocabulary.nameOf(lexicon.vocabulary.idOf('Bo')),
      'likes',
      'Rome',
    ]);
  });
});
