import { basename, dirname, resolve } from 'node:path';
import { parseDocument } from 'yaml';
import type { Experiment } from '../contract/experiment.ts';
import { ProblemError } from '../contract/problem.ts';
import { corpusOf, type Corpus, type VectorCoverage } from '../ner/index.ts';
import {
  parseExperiment,
  totalSteps,
  train,
  vectorCoverage,
  type PointListener,
  type RunOutcome,
} from '../training/index.ts';
import { checkpointing, forgetCheckpoint, type CheckpointFiles } from './checkpoint-file.ts';
import { builtInCorpora, isBuiltIn } from './lab/built-in-corpora.ts';
import { corpusFromText, readSentences } from './lab/corpus-catalogue.ts';
import { readNamedFile } from './named-file.ts';
import { withNamedVectors } from './named-vectors.ts';

/** What does not change the result of training. */
export interface TrainingWay extends CheckpointFiles {
  /** That long steps may use, 1 or 2. */
  readonly threads?: number;
}

/** An experiment file with its data, ready to train. */
export interface PreparedTraining {
  readonly experiment: Experiment;
  readonly corpus: Corpus;
  readonly totalSteps: number;
  /** How much of the corpus has a vector, of a model that starts from word vectors. */
  readonly coverage?: VectorCoverage | undefined;
  /** @throws ProblemError when a checkpoint file cannot be read or would be overwritten. */
  run(onPoints: PointListener, how?: TrainingWay): RunOutcome;
}

/** Files that take the place of what an experiment file names. */
export interface NamedInputs {
  readonly data: readonly string[];
  /** Word vectors to start from. */
  readonly vectors?: string | undefined;
}

/**
 * Reads an experiment file. Its `data` is a built-in corpus, or a column file, or a list of them: the
 * first to train on, the others to measure with. Of a single file a fifth is held out.
 *
 * @throws ProblemError that names the file or field and the mend.
 */
export function prepareTraining(file: string, named: NamedInputs): PreparedTraining {
  const { data, ...fields } = fieldsOf(file);
  const folder = dirname(file);
  const sentences = corpusFor(named.data.length > 0 ? named.data : namedData(data, folder));
  const from = { file: named.vectors, folder };
  const { embedding, corpus } = withNamedVectors(fields.embedding, sentences, from);
  const stated = { ...fields, data: corpus.id, ...(embedding !== undefined && { embedding }) };
  const experiment = parseExperiment(stated);
  return {
    experiment,
    corpus,
    totalSteps: totalSteps(experiment, corpus),
    coverage: vectorCoverage(experiment, corpus),
    run(onPoints, { threads = 1, ...files } = {}) {
      const request = { experiment, corpus, onPoints, threads: () => threads };
      const outcome = train({ ...request, ...checkpointing(files) });
      if (outcome.status === 'finished') forgetCheckpoint(files);
      return outcome;
    },
  };
}

function fieldsOf(file: string): Record<string, unknown> {
  const document = parseDocument(readNamedFile(file).toString('utf8'));
  const [error] = document.errors;
  if (error) throw notYaml(file, error.message);
  const value: unknown = document.toJS({ maxAliasCount: 100 }) ?? {};
  if (typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>;
  throw notYaml(file, 'a list of fields such as “optimizer: adam” is expected');
}

/** A built-in corpus by its name, or paths, which are relative to the experiment file. */
function namedData(data: unknown, folder: string): string | string[] {
  if (data === undefined) return 'english';
  if (typeof data === 'string' && isBuiltIn(data)) return data;
  const files = Array.isArray(data) ? data : [data];
  if (files.length > 0 && files.every((one) => typeof one === 'string'))
    return files.map((one) => resolve(folder, one));
  const known = Object.keys(builtInCorpora).join(', ');
  throw new ProblemError(
    'unknown-corpus',
    {
      en: `data is ${JSON.stringify(data)}; it must be a built-in corpus (${known}), a file, or a list of files.`,
      ko: `data 값이 ${JSON.stringify(data)}입니다. 기본 말뭉치(${known}), 파일, 또는 파일 목록이어야 합니다.`,
    },
    { part: 'data' },
  );
}

function corpusFor(data: string | readonly string[]): Corpus {
  if (typeof data === 'string') return builtInCorpora[data as keyof typeof builtInCorpora]();
  const [first, ...others] = data as [string, ...string[]];
  const name = basename(first);
  if (others.length === 0)
    return named(first, () => corpusFromText(name, name, readNamedFile(first)));
  const sentencesOf = (file: string) => named(file, () => readSentences(readNamedFile(file)));
  return corpusOf(name, name, sentencesOf(first), others.flatMap(sentencesOf));
}

/** Puts the file's name in front of what is wrong inside it. */
function named<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ProblemError) || !error.problem.code.startsWith('corpus-')) throw error;
    const { code, message } = error.problem;
    throw new ProblemError(code, { en: `${file}: ${message.en}`, ko: `${file}: ${message.ko}` });
  }
}

/** The first line of a parser's complaint, without the colon before the place that it draws. */
const reasonLine = (reason: string): string => reason.split('\n', 1)[0]!.replace(/:$/, '');

const notYaml = (file: string, reason: string): ProblemError =>
  new ProblemError('experiment-unreadable', {
    en: `${file} is not an experiment: ${reasonLine(reason)}.`,
    ko: `${file} 파일은 실험 파일이 아닙니다: ${reasonLine(reason)}.`,
  });
