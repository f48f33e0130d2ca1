import { expect, test } from 'vitest';
import { entitiesIn } from '../../../../../src-renderer/screens/lab/sentence/entities.ts';

const tag = (words: string) =>
  words.split(' ').map((word) => {
    const [text = '', label = 'O'] = word.split('/');
    return { text, label, probability: 0.9, known: true };
  });

test('neighbours of one type are one entity', () => {
  expect(entitiesIn(tag('Paris/PER Hilton/PER slept in Paris/LOC .'))).toEqual([
    { text: 'Paris Hilton', label: 'PER' },
    { text: 'Paris', label: 'LOC' },
  ]);
});

test('neighbours of two types are two, and a word between parts them', () => {
  expect(entitiesIn(tag('May/PER Paris/LOC Rome/LOC and Rome/LOC'))).toEqual([
    { text: 'May', label: 'PER' },
    { text: 'Paris Rome', label: 'LOC' },
    { text: 'Rome', label: 'LOC' },
  ]);
  expect(entitiesIn(tag('nothing here'))).toEqual([]);
});
