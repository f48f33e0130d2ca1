import { describe, expect, it } from 'vitest';
import { CorpusError } from '../../../src-main/ner/corpus-error.ts';
import { readWordVectorChunks, readWordVectors } from '../../../src-main/ner/word-vectors.ts';

function failure(text: string): CorpusError {
  try {
    readWordVectors(text);
  } catch (error) {
    if (error instanceof CorpusError) return error;
    throw error;
  }
  throw new Error('this was read without a complaint');
}

describe('layouts that say the same', () => {
  const glove = 'sea 0.5 -1\nland 0.25 2\n';

  it.each([
    ['GloVe', glove],
    ['word2vec, with a header', `2 2\n${glove}`],
    [
      'fastText, with a header and a blank at the end of each row',
      `2 2\n${glove.replaceAll('\n', ' \n')}`,
    ],
    ['a byte order mark', `\uFEFF${glove}`],
    ['CRLF', glove.replaceAll('\n', '\r\n')],
    ['TAB', glove.replaceAll(' ', '\t')],
    ['powers of ten', 'sea 5e-1 -1E0\nland 2.5e-1 2e+0\n'],
    ['an empty line at the end', `${glove}\n`],
    ['no newline at the end', glove.trimEnd()],
  ])('%s', (_, text) => {
    const { dimension, words, data, skipped } = readWordVectors(text);
    expect({ dimension, words, skipped }).toEqual({
      dimension: 2,
      words: ['sea', 'land'],
      skipped: [],
    });
    expect(data).toBeAllClose([0.5, -1, 0.25, 2], { within: 0 });
    const bytes = new TextEncoder().encode(text);
    const chunks = [bytes.subarray(0, 5), bytes.subarray(5, 6), bytes.subarray(6)];
    expect(readWordVectorChunks(chunks)).toEqual(readWordVectors(text));
  });
});

it('keeps only the words that are asked for', () => {
  const text = 'sea 1 2\nland 3 4\nsky 5 6\n';
  const { words, data } = readWordVectors(text, { keep: (word) => word !== 'land' });
  expect(words).toEqual(['sea', 'sky']);
  expect([...data]).toEqual([1, 2, 5, 6]);
});

it('keeps the first words where there are more than are wanted', () => {
  const { words, left } = readWordVectors('sea 1\nland 2\nsky 3\n', { mostWords: 2 });
  expect([words, left]).toEqual([['sea', 'land'], 1]);
});

it('a no-break space belongs to the word, and a number may be one', () => {
  expect(readWordVectors('a\u00A0b 1 2\n7 3 4\n').words).toEqual(['a\u00A0b', '7']);
});

it('leaves out rows that no token can find, and says which', () => {
  const { words, skipped } = readWordVectors('sea 1 2\n. . 3 4\nsea 5 6\nsky 7 8\n');
  expect(words).toEqual(['sea', 'sky']);
  expect(skipped.map(({ code, line, found }) => [code, line, found])).toEqual([
    ['vector-space', 2, '. .'],
    ['vector-duplicate', 3, 'sea'],
  ]);
});

describe('damage is refused with its line', () => {
  it.each([
    ['a short row', 'sea 1 2\nsky 3\n', 'vector-length', 2, '1 / 2'],
    ['a long row', 'sea 1 2\nsky 3 4 5\n', 'vector-length', 2, '3 / 2'],
    ['not a number', 'sea 1 2\nsky 3 nan\n', 'vector-number', 2, 'nan'],
    ['a decimal comma', 'sea 1 2\nsky 3,5 4\n', 'vector-number', 2, '3,5'],
    ['beyond what a number can be', 'sea 1 1e999\n', 'vector-number', 1, '1e999'],
    ['a word alone', 'sea\n', 'vector-length', 1, '0 / 1'],
    ['a header alone', '2 50\n', 'vector-length', 1, '0 / 1'],
    ['fewer rows than announced', '3 2\nsea 1 2\nsky 3 4\n', 'vector-count', 3, '2 / 3'],
    ['more rows than announced', '1 2\nsea 1 2\nsky 3 4\n', 'vector-count', 3, '2 / 1'],
    ['NUL', 'sea 1 2\nsk\0y 3 4\n', 'null-character', 2, '3'],
  ] as const)('%s', (_, text, code, line, found) => {
    expect(failure(text)).toMatchObject({ code, line, found });
  });
});
