import { createHash } from 'node:crypto';
import type { CorpusSummary } from '../../contract/lab.ts';
import { alike } from '../../contract/localized.ts';
import { ProblemError } from '../../contract/problem.ts';
import { createRandom, seedFrom } from '../../engine/index.ts';
import {
  corpusOf,
  CorpusError,
  readColumns,
  splitSentences,
  type Corpus,
  type Sentence,
} from '../../ner/index.ts';
import type { ImportedCorpus, Profile } from '../../storage/index.ts';
import type { Experiment } from '../../contract/experiment.ts';
import { builtInCorpora, builtInTitles, isBuiltIn } from './built-in-corpora.ts';
import { vectorsOfCorpora } from './vector-catalogue.ts';

/** The share of an imported file that is kept to measure with. */
const heldOutShare = 0.2;

export interface CorpusCatalogue {
  /** @throws ProblemError `unknown-corpus` */
  find(id: string): Corpus;
  /**
   * The corpus of an experiment, with the word vectors that it starts from.
   *
   * @throws ProblemError `unknown-corpus`, `unknown-vectors`
   */
  dataOf(experiment: Pick<Experiment, 'data' | 'embedding'>): Corpus;
  summaries(): CorpusSummary[];
  /** @throws ProblemError with the line, what stands there and the mend; then nothing is kept. */
  add(name: string, text: string): CorpusSummary;
}

/** The corpora that a run may use: the built-in ones, and those that were imported into the profile. */
export function createCorpusCatalogue({
  corpora,
  wordVectors,
}: Pick<Profile, 'corpora' | 'wordVectors'>): CorpusCatalogue {
  const read = new Map<string, Corpus>();
  const remember = (id: string, load: () => Corpus): Corpus => {
    const corpus = read.get(id) ?? load();
    read.set(id, corpus);
    return corpus;
  };
  const imported = (one: ImportedCorpus): Corpus =>
    remember(one.id, () => corpusFromText(one.id, one.name, one.text));
  const find = (id: string): Corpus => {
    if (isBuiltIn(id)) return remember(id, () => builtInCorpora[id]());
    const stored = corpora.find(id);
    if (!stored) throw unknownCorpus(id);
    return imported(stored);
  };
  const started = vectorsOfCorpora(wordVectors);
  return {
    find,
    dataOf({ data, embedding: { from } }) {
      const corpus = find(data);
      return from === 'random' ? corpus : started(corpus, from);
    },
    summaries: () =>
      [...Object.keys(builtInCorpora).map(find), ...corpora.all().map(imported)].map(summaryOf),
    add(name, text) {
      const id = `imported-${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
      const corpus = corpusFromText(id, name, text);
      corpora.write({ id, name, text }, Date.now());
      read.set(id, corpus);
      return summaryOf(corpus);
    },
  };
}

/**
 * Reads a column file; a fifth of its sentences, always the same ones, is held out.
 *
 * @throws ProblemError
 */
export function corpusFromText(id: string, name: string, input: string | Uint8Array): Corpus {
  const sentences = readSentences(input);
  const text = typeof input === 'string' ? input : Buffer.from(input).toString('utf8');
  const random = createRandom(seedFrom(text));
  const { train, heldOut } = splitSentences(sentences, heldOutShare, random);
  return corpusOf(id, name, train, heldOut);
}

/** @throws ProblemError `corpus-…`, so that hosts need not know about readers. */
export function readSentences(input: string | Uint8Array): ReturnType<typeof readColumns> {
  try {
    return readColumns(input);
  } catch (error) {
    if (error instanceof CorpusError) throw new ProblemError(`corpus-${error.code}`, error.text);
    throw error;
  }
}

function summaryOf(corpus: Corpus): CorpusSummary {
  const { id, name, train, heldOut, types } = corpus;
  const words = [...train, ...heldOut].reduce((sum, { tokens }) => sum + tokens.length, 0);
  return {
    id,
    title: isBuiltIn(id) ? builtInTitles[id] : alike(name),
    builtIn: isBuiltIn(id),
    trainSentences: train.length,
    heldOutSentences: heldOut.length,
    words,
    types: [...types],
    sample: sampleOf([...heldOut, ...train]),
  };
}

/** The first sentence with an entity in it: one without shows nothing of what a model finds. */
function sampleOf(sentences: readonly Sentence[]): string {
  const telling = sentences.find(({ labels }) => labels.some((label) => label !== 'O'));
  return (telling ?? sentences[0])?.tokens.join(' ') ?? '';
}

const unknownCorpus = (id: string): ProblemError =>
  new ProblemError(
    'unknown-corpus',
    {
      en: `There is no corpus “${id}”. Choose a built-in one (${Object.keys(builtInCorpora).join(', ')}) or import its file.`,
      ko: `“${id}” 말뭉치가 없습니다. 기본 말뭉치(${Object.keys(builtInCorpora).join(', ')}) 중에서 고르거나 파일을 가져오세요.`,
    },
    { part: 'data' },
  );
