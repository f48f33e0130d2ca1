import type { CorpusError } from './corpus-error.ts';
import { textLines } from './text-lines.ts';
import { cutBytes, LineCutter } from './whole-lines.ts';
import { WordVectorReader } from './word-vector-reader.ts';

/** Word vectors trained elsewhere: row i of `data`, `dimension` numbers long, belongs to `words[i]`. */
export interface WordVectors {
  readonly dimension: number;
  readonly words: readonly string[];
  readonly data: Float64Array;
  /** Rows that were left out because no token could find them: a word twice, a word with a space. */
  readonly skipped: readonly CorpusError[];
  /** Words that were left out because there were enough. */
  readonly left: number;
}

export interface WordVectorOptions {
  /** Which words to keep, to hold a large file's vectors for one vocabulary only. By default all. */
  readonly keep?: (word: string) => boolean;
  /** How many words to keep: the first ones, which files that are sorted have as the most frequent. */
  readonly mostWords?: number;
}

/**
 * Reads word vectors as text: GloVe, word2vec and fastText.
 * @throws CorpusError with the line for rows of another length, for what is not a finite number, and for
 * another number of rows than the first line announces.
 */
export function readWordVectors(
  input: string | Uint8Array,
  options: WordVectorOptions = {},
): WordVectors {
  const reader = new WordVectorReader(options);
  textLines(input).forEach((line, index) => reader.take(line, index + 1));
  return reader.finish();
}

/**
 * The same from pieces of a file, line by line: a file may be larger than memory.
 * @throws CorpusError
 */
export function readWordVectorChunks(
  chunks: Iterable<Uint8Array>,
  options: WordVectorOptions = {},
): WordVectors {
  const reader = new WordVectorReader(options);
  cutBytes(chunks, new LineCutter((line, number) => reader.take(line, number)));
  return reader.finish();
}
