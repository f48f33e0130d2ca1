import type { Corpus, Sentence } from './types.ts';
import { normalise, type Vocabulary } from './vocabulary.ts';
import type { WordVectors } from './word-vectors.ts';

/** What a word is looked up as: itself, or in lower case, which is how many vectors were trained. */
const spellings = (word: string): readonly string[] => [word, word.toLowerCase()];

/** Finds the vector of a word, as it is written or else in lower case. */
export class VectorLookup {
  readonly dimension: number;
  readonly #rows: ReadonlyMap<string, number>;
  readonly #data: Float64Array;

  constructor({ dimension, words, data }: Pick<WordVectors, 'dimension' | 'words' | 'data'>) {
    this.dimension = dimension;
    this.#rows = new Map(words.map((word, row) => [word, row]));
    this.#data = data;
  }

  /** The numbers of a word's vector. */
  of(word: string): Float64Array | undefined {
    const row = spellings(word)
      .map((spelling) => this.#rows.get(spelling))
      .find((found) => found !== undefined);
    if (row === undefined) return undefined;
    return this.#data.subarray(row * this.dimension, (row + 1) * this.dimension);
  }
}

const tokensOf = (sentences: readonly Sentence[]): string[] =>
  sentences.flatMap(({ tokens }) => [...tokens]);

/** Which words of a file of vectors a corpus can look up. */
export function wordsLookedUp({ train, heldOut }: Corpus): (word: string) => boolean {
  const tokens = new Set(tokensOf([...train, ...heldOut]));
  // As the vocabulary writes them, digits as 0 or as they are.
  const words = [...tokens].flatMap((token) =>
    [true, false].map((digitShape) => normalise(token, { lowerCase: false, digitShape })),
  );
  const known = new Set(words.flatMap(spellings));
  return (word) => known.has(word);
}

/** How much of a vocabulary and of the sentences has a vector. */
export interface VectorCoverage {
  /** Words of the vocabulary, and those among them that have a vector. */
  readonly words: number;
  readonly covered: number;
  /** The share of the tokens whose word has a vector. */
  readonly tokens: number;
}

/** How much of a corpus has a vector; the other words start at random. */
export function coverageOf(
  { train, heldOut }: Corpus,
  vocabulary: Vocabulary,
  vectors: VectorLookup,
): VectorCoverage {
  const covered = vocabulary.words.filter((word) => vectors.of(word)).length;
  const tokens = tokensOf([...train, ...heldOut]);
  const found = tokens.filter(
    (token) => vocabulary.knows(token) && vectors.of(normalise(token, vocabulary.options)),
  );
  const share = tokens.length === 0 ? 0 : found.length / tokens.length;
  return { words: vocabulary.words.length, covered, tokens: share };
}
