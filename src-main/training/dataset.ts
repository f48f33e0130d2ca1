import type { Experiment } from '../contract/experiment.ts';
import { ProblemError } from '../contract/problem.ts';
import {
  buildVocabulary,
  windowsOf,
  type Corpus,
  type Sentence,
  type Vocabulary,
} from '../ner/index.ts';
import { classesOf, labelSetOf, type LabelSet } from './label-set.ts';
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
 * unknown entry, so that it has learned something when a new word comes.
 */
export function describeCorpus({ task }: Experiment, corpus: Corpus): Lexicon {
  if (windowCount(corpus) === 0)
    throw new ProblemError('no-training-data', {
      en: `The corpus “${corpus.name}” has no words to train on: add a file with at least one sentence.`,
      ko: `말뭉치 ‘${corpus.name}’에 학습할 단어가 없습니다. 문장이 하나 이상 있는 파일을 추가하세요.`,
    });
  return { vocabulary: buildVocabulary(corpus.train), labels: labelSetOf(task, corpus) };
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
