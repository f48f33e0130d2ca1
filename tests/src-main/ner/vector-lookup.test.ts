import { expect, it } from 'vitest';
import {
  buildVocabulary,
  corpusOf,
  coverageOf,
  VectorLookup,
  wordsLookedUp,
} from '../../../src-main/ner/index.ts';
import { sentence } from '../training/corpora.ts';

const lookup = new VectorLookup({
  dimension: 2,
  words: ['paris', 'Rome', '0000'],
  data: Float64Array.of(1, 2, 3, 4, 5, 6),
});

it('finds a word as it is written, or else in lower case', () => {
  expect(lookup.of('paris')).toEqual(Float64Array.of(1, 2));
  expect(lookup.of('Paris')).toEqual(Float64Array.of(1, 2));
  expect(lookup.of('Rome')).toEqual(Float64Array.of(3, 4));
  expect(lookup.of('rome')).toBeUndefined();
});

const corpus = corpusOf(
  'c',
  'C',
  [sentence('Paris/LOC in 1984'), sentence('Paris/LOC or Rome/LOC')],
  [sentence('Rome/LOC')],
);

it('keeps of a file what a corpus can look up: every spelling, years too', () => {
  const keep = wordsLookedUp(corpus);
  expect(['Paris', 'paris', 'in', '1984', '0000', 'Rome'].filter(keep)).toHaveLength(6);
  expect(['london', 'PARIS', '1985'].filter(keep)).toEqual([]);
});

it('says how much of a corpus has a vector', () => {
  const vocabulary = buildVocabulary(corpus.train, { minimumCount: 1 });
  expect(coverageOf(corpus, vocabulary, lookup)).toEqual({
    words: 5, // Paris, 0000, Rome, in, or
    covered: 3,
    tokens: 5 / 7,
  });
});
