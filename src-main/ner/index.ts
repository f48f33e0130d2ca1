export type { Corpus, Entity, RandomSource, Sentence } from './types.ts';
export {
  adjacentEntities,
  entitiesOf,
  entityTypes,
  labelsOf,
  labelsOfTypes,
  splitLabel,
  typesOf,
} from './entities.ts';
export { entityScore, scoreEntities } from './entity-f1.ts';
export type { EntityScore, EntityScores } from './entity-f1.ts';
export { segmentationOf } from './segmentation.ts';
export { segmentations, tokenize } from './tokenize.ts';
export type { Segmentation } from './tokenize.ts';
export { buildVocabulary, normalise, PADDING, UNKNOWN, Vocabulary } from './vocabulary.ts';
export type { VocabularyOptions } from './vocabulary.ts';
export { corpusOf, splitSentences } from './corpus.ts';
export { CorpusError } from './corpus-error.ts';
export type { CorpusFault } from './corpus-error.ts';
export { readColumns } from './read-columns.ts';
export { coverageOf, VectorLookup, wordsLookedUp } from './vector-lookup.ts';
export type { VectorCoverage } from './vector-lookup.ts';
export { LineCutter } from './whole-lines.ts';
export { WordVectorReader } from './word-vector-reader.ts';
export { readWordVectorChunks, readWordVectors } from './word-vectors.ts';
export type { WordVectorOptions, WordVectors } from './word-vectors.ts';
export { windowsOf } from './windows.ts';
export { englishCorpus } from './corpora/english.ts';
export { koreanCorpus } from './corpora/korean.ts';
export type { CorpusSizes } from './corpora/write-corpus.ts';
