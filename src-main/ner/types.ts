import type { WordVectors } from './word-vectors.ts';

/** A sentence with one label a token, in IOB2: `B-PER` begins an entity, `I-PER` continues it, `O` is none. */
export interface Sentence {
  readonly tokens: readonly string[];
  readonly labels: readonly string[];
}

/** Sentences to learn from and sentences to measure with. */
export interface Corpus {
  readonly id: string;
  readonly name: string;
  readonly train: readonly Sentence[];
  readonly heldOut: readonly Sentence[];
  /** Entity types that occur, sorted. */
  readonly types: readonly string[];
  /** Vectors of its words, where a model is to start from them. */
  readonly vectors?: WordVectors | undefined;
}

/** An entity: tokens `start` to `end` (exclusive) of its sentence. */
export interface Entity {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** Where chance comes from; the caller seeds it. */
export interface RandomSource {
  /** In [0, 1). */
  uniform(): number;
}
