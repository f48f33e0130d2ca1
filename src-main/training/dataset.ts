import type { Experiment } from '../contract/experiment.ts';
import { ProblemError } from '../contract/problem.ts';
import {
  buildVocabulary,
  coverageOf,
  normalise,
  Vocabulary,
  windowsOf,
  type Corpus,
  type Sentence,
  type VectorCoverage,
  type VectorLookup,
} from '../ner/index.ts';
import { classesOf, labelSetOf, type LabelSet } from './model/label-set.ts';
import { vectorsFor } from './model/pretrained-vectors.ts';
import { windowCount } from './steps.ts';

/** Windows with the class of their centre word, one after another. */
export interface Windows {
  readonly count: number;
  /** Words in a window, 2·window + 1. */
  readonly width: number;
  /** `count` rows of `width` word ids. */
  readonly ids: Int32Array;
  readonly classes: Int32Array;
}

/** What turns words and labels into numbers. */
export interface Lexicon {
  readonly vocabulary: Vocabulary;
  readonly labels: LabelSet;
}

/**
 * The words and classes of a corpus. Words that occur once in the training sentences share the
 * unknown entry, so that it has learned something when a new word comes. A model that starts from word
 * vectors also knows every other word of the corpus that has one.
 */
export function describeCorpus(experiment: Experiment, corpus: Corpus): Lexicon {
  const { task } = experiment;
  if (windowCount(corpus) === 0)
    throw new ProblemError('no-training-data', {
      en: `The corpus “${corpus.name}” has no words to train on: add a file with at least one sentence.`,
      ko: `말뭉치 ‘${corpus.name}’에 학습할 단어가 없습니다. 문장이 하나 이상 있는 파일을 추가하세요.`,
    });
  const vectors = vectorsFor(experiment, corpus);
  const vocabulary = buildVocabulary(corpus.train);
  return {
    vocabulary: vectors ? withVectors(vocabulary, corpus, vectors) : vocabulary,
    labels: labelSetOf(task, corpus),
  };
}

/** How much of a corpus has a vector; undefined for a model that starts at random. */
export function vectorCoverage(experiment: Experiment, corpus: Corpus): VectorCoverage | undefined {
  const vectors = vectorsFor(experiment, corpus);
  return vectors && coverageOf(corpus, describeCorpus(experiment, corpus).vocabulary, vectors);
}

/** Adds the words that have a vector, behind the others and by code point. */
function withVectors(
  { words, options }: Vocabulary,
  { train, heldOut }: Corpus,
  vectors: VectorLookup,
): Vocabulary {
  const known = new Set(words);
  const others = new Set<string>();
  for (const { tokens } of [...train, ...heldOut])
    for (const token of tokens) {
      const word = normalise(token, options);
      if (!known.has(word) && vectors.of(word)) others.add(word);
    }
  const sorted = [...others].sort((a, b) => (a < b ? -1 : 1));
  return new Vocabulary([...words, ...sorted], options);
}

/** The windows of some sentences, in their order: one around every word. */
export function encode(
  sentences: readonly Sentence[],
  { window }: Experiment,
  { vocabulary, labels }: Lexicon,
): Windows {
  const width = 2 * window + 1;
  const count = sentences.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const ids = new Int32Array(count * width);
  const classes = new Int32Array(count);
  let row = 0;
  for (const { tokens, labels: tags } of sentences) {
    ids.set(windowsOf(vocabulary.idsOf(tokens), window), row * width);
    classes.set(classesOf(labels, tags), row);
    row += tokens.length;
  }
  return { count, width, ids, classes };
}
