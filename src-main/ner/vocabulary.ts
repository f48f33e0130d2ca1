import { segmentationOf } from './segmentation.ts';
import type { Segmentation } from './tokenize.ts';
import type { Sentence } from './types.ts';
import { shapeOf, wordShapes } from './word-shape.ts';

export interface VocabularyOptions {
  /** Words seen less often share the unknown entry, which thereby learns what rare words are like. */
  readonly minimumCount: number;
  /** Ignore case: `Paris` and `paris` are one word. */
  readonly lowerCase: boolean;
  /** Ignore which digits: `1989` and `2024` are both `0000`. */
  readonly digitShape: boolean;
  /** Give unknown words an entry for each shape (`Xenia`, `NATO`, `@user`, …) instead of one for all. */
  readonly unknownShapes: boolean;
  /** How text becomes the vocabulary's words; by default as the sentences were cut. */
  readonly segmentation: Segmentation;
}

const defaults: Omit<VocabularyOptions, 'segmentation'> = {
  minimumCount: 2,
  lowerCase: false,
  digitShape: true,
  unknownShapes: true,
};

/** The word beyond a sentence's ends. */
export const PADDING = 0;
/** Every word that the vocabulary does not hold and whose shape has no entry of its own. */
export const UNKNOWN = 1;

/** The names of the entries that are not words; no token ever maps to padding by its spelling. */
const special = ['⟨padding⟩', '⟨unknown⟩'] as const;
const specialWithShapes = [...special, ...wordShapes.map(({ name }) => `⟨unknown ${name}⟩`)];

/** Words and their row numbers in the table of word vectors. Plain data: `new Vocabulary(v.words, v.options)` restores it. */
export class Vocabulary {
  /** The words proper, in the order of their ids, which start after the special entries. */
  readonly words: readonly string[];
  readonly options: VocabularyOptions;
  readonly #ids: ReadonlyMap<string, number>;
  /** What stands in the table before the words. */
  readonly #special: readonly string[];

  constructor(words: readonly string[], options: VocabularyOptions) {
    this.words = words;
    this.options = options;
    this.#special = options.unknownShapes ? specialWithShapes : special;
    this.#ids = new Map(words.map((word, index) => [word, index + this.#special.length]));
  }

  /** Rows of the table: padding, the entries for unknown words, and the words. */
  get size(): number {
    return this.words.length + this.#special.length;
  }

  idOf(token: string): number {
    return this.#ids.get(normalise(token, this.options)) ?? this.#unknownIdOf(token);
  }

  #unknownIdOf(token: string): number {
    return this.options.unknownShapes ? UNKNOWN + 1 + shapeOf(token) : UNKNOWN;
  }

  idsOf(tokens: readonly string[]): Int32Array {
    return Int32Array.from(tokens, (token) => this.idOf(token));
  }

  knows(token: string): boolean {
    return this.idOf(token) >= this.#special.length;
  }

  /** How row `id` reads in a chart or a table. */
  nameOf(id: number): string {
    const name = this.#special[id] ?? this.words[id - this.#special.length];
    if (name === undefined)
      throw new RangeError(`no word has id ${id}: ids run from 0 to ${this.size - 1}`);
    return name;
  }
}

/** How a token looks to the vocabulary: NFC, and without what the options ignore. */
export function normalise(
  token: string,
  options: Pick<VocabularyOptions, 'lowerCase' | 'digitShape'>,
): string {
  const cased = options.lowerCase ? token.toLowerCase() : token;
  const shaped = options.digitShape ? cased.replace(/\p{Nd}/gu, '0') : cased;
  return shaped.normalize('NFC');
}

/** Words by falling frequency, equals by code point, so that the same sentences give the same ids everywhere. */
export function buildVocabulary(
  sentences: readonly Sentence[],
  options: Partial<VocabularyOptions> = {},
): Vocabulary {
  const settled = { ...defaults, segmentation: segmentationOf(sentences), ...options };
  const counts = new Map<string, number>();
  for (const { tokens } of sentences)
    for (const token of tokens) {
      const word = normalise(token, settled);
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  const words = [...counts]
    .filter(([, count]) => count >= settled.minimumCount)
    .sort(([a, countOfA], [b, countOfB]) => countOfB - countOfA || (a < b ? -1 : 1))
    .map(([word]) => word);
  return new Vocabulary(words, settled);
}
