import { describe, expect, it } from 'vitest';
import {
  classesOf,
  labelSetOf,
  labelsOfClasses,
} from '../../../../src-main/training/model/label-set.ts';
import { sentence, tinyCorpus } from '../corpora.ts';

const labels = labelSetOf('entity-type', tinyCorpus());
const { labels: tags } = sentence('Ann/PER Lee/PER flew to Rome/LOC');

describe('the classes of a task', () => {
  it('are O and every type', () => {
    expect(labels.classes).toEqual(['O', 'LOC', 'PER']);
  });

  it('are O and the location, whatever the corpus calls it', () => {
    const corpus = (type: string) => ({
      ...tinyCorpus(),
      train: [{ tokens: ['a', 'b'], labels: [`B-${type}`, 'B-aaa'] }],
      heldOut: [],
    });
    for (const type of ['LOC', 'location', 'LC', 'Location'])
      expect(labelSetOf('location', corpus(type)).classes).toEqual(['O', type]);
  });

  it('include types that only held-out sentences have', () => {
    const corpus = { ...tinyCorpus(), heldOut: [sentence('Seoul/GPE')] };
    expect(labelSetOf('entity-type', corpus).classes).toContain('GPE');
  });
});

describe('one class a word', () => {
  it('keeps entities apart that do not touch, and gives them back', () => {
    expect(classesOf(labels, tags)).toEqual([2, 2, 0, 0, 1]);
    expect(labelsOfClasses(labels, [2, 2, 0, 0, 1])).toEqual(tags);
  });

  it('reads neighbours of one type as one entity', () => {
    const touching = ['B-PER', 'B-PER', 'O'];
    expect(labelsOfClasses(labels, classesOf(labels, touching))).toEqual(['B-PER', 'I-PER', 'O']);
  });

  it('reads neighbours of different types as two', () => {
    expect(labelsOfClasses(labels, [1, 2])).toEqual(['B-LOC', 'B-PER']);
  });

  it('counts what is not asked for as O', () => {
    expect(classesOf({ classes: ['O', 'LOC'] }, tags)).toEqual([0, 0, 0, 0, 1]);
  });
});
