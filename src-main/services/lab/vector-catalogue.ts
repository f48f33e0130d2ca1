import { createHash, type Hash } from 'node:crypto';
import type { VectorSet } from '../../contract/lab.ts';
import { ProblemError } from '../../contract/problem.ts';
import {
  CorpusError,
  LineCutter,
  WordVectorReader,
  wordsLookedUp,
  type Corpus,
  type WordVectors,
} from '../../ner/index.ts';
import type { Profile } from '../../storage/index.ts';

type Stored = Profile['wordVectors'];

/** Words of a file that a profile keeps: the first ones, which files in their order have as the most frequent. */
const mostWords = 100_000;

/** A piece of a file of word vectors. */
export interface VectorPiece {
  /** Which file: pieces of one have the same. */
  readonly upload: string;
  readonly name: string;
  readonly text: string;
  readonly isLast: boolean;
}

interface Upload {
  readonly id: string;
  readonly reader: WordVectorReader;
  readonly cutter: LineCutter;
  readonly hash: Hash;
}

function beginUpload(id: string): Upload {
  const reader = new WordVectorReader({ mostWords });
  const cutter = new LineCutter((line, number) => reader.take(line, number));
  return { id, reader, cutter, hash: createHash('sha256') };
}

/**
 * Takes in files of word vectors piece by piece, one at a time: another one drops what has come of the
 * one before. Nothing is kept before the last piece has been read.
 */
export function vectorImport(stored: Stored): (piece: VectorPiece) => VectorSet | undefined {
  let current: Upload | undefined;
  return ({ upload, name, text, isLast }) => {
    current = current?.id === upload ? current : beginUpload(upload);
    try {
      current.hash.update(text);
      current.cutter.write(text);
      if (!isLast) return undefined;
      current.cutter.end();
      const vectors = current.reader.finish();
      const id = `vectors-${current.hash.digest('hex').slice(0, 16)}`;
      return keep(stored, id, name, vectors);
    } catch (error) {
      current = undefined;
      if (error instanceof CorpusError) throw new ProblemError(`vectors-${error.code}`, error.text);
      throw error;
    } finally {
      if (isLast) current = undefined;
    }
  };
}

function keep(stored: Stored, id: string, name: string, vectors: WordVectors): VectorSet {
  const { dimension, words, left, skipped } = vectors;
  const set = { id, name, dimension, words: words.length, leftOut: left + skipped.length };
  stored.write(set, vectors, Date.now());
  return set;
}

/** Gives corpora the vectors of their words; the last pair is kept ready. */
export function vectorsOfCorpora(stored: Stored): (corpus: Corpus, id: string) => Corpus {
  let ready: { readonly key: string; readonly corpus: Corpus } | undefined;
  return (corpus, id) => {
    const key = `${id}/${corpus.id}`;
    if (ready?.key !== key) ready = { key, corpus: withVectors(stored, corpus, id) };
    return ready.corpus;
  };
}

function withVectors(stored: Stored, corpus: Corpus, id: string): Corpus {
  const set = stored.all().find((each) => each.id === id);
  const vectors = set && stored.find(id);
  if (!vectors) throw unknownVectors(id);
  const { dimension } = set;
  const isLookedUp = wordsLookedUp(corpus);
  const rows = [...vectors.words.keys()].filter((row) => isLookedUp(vectors.words[row]!));
  const data = new Float64Array(rows.length * dimension);
  rows.forEach((row, i) =>
    data.set(vectors.data.subarray(row * dimension, (row + 1) * dimension), i * dimension),
  );
  const words = rows.map((row) => vectors.words[row]!);
  return { ...corpus, vectors: { dimension, words, data, skipped: [], left: 0 } };
}

const unknownVectors = (id: string): ProblemError =>
  new ProblemError(
    'unknown-vectors',
    {
      en: `There are no word vectors “${id}” in this profile. Import their file, or start at random.`,
      ko: `이 프로필에 ‘${id}’ 단어 벡터가 없습니다. 파일을 가져오거나 무작위로 시작하세요.`,
    },
    { part: 'embedding.from' },
  );
