import { closeSync, openSync, readSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { ProblemError } from '../contract/problem.ts';
import {
  CorpusError,
  readWordVectorChunks,
  wordsLookedUp,
  type Corpus,
  type WordVectors,
} from '../ner/index.ts';
import { checkNamedFile } from './named-file.ts';

const chunkBytes = 1 << 20;

/** The bytes of a file, piece by piece. */
function* chunksOf(file: string): Generator<Uint8Array> {
  const descriptor = openSync(file, 'r');
  try {
    for (;;) {
      const chunk = new Uint8Array(chunkBytes);
      const count = readSync(descriptor, chunk);
      if (count === 0) return;
      yield chunk.subarray(0, count);
    }
  } finally {
    closeSync(descriptor);
  }
}

/**
 * The vectors of a corpus's words from a file that someone named, which may be larger than memory.
 *
 * @throws ProblemError that names the file, the line, what stands there and the mend.
 */
function readNamedVectors(file: string, corpus: Corpus): WordVectors {
  checkNamedFile(file);
  try {
    return readWordVectorChunks(chunksOf(file), { keep: wordsLookedUp(corpus) });
  } catch (error) {
    if (!(error instanceof CorpusError)) throw error;
    const { en, ko } = error.text;
    throw new ProblemError(`vectors-${error.code}`, { en: `${file}: ${en}`, ko: `${file}: ${ko}` });
  }
}

/** A field of an experiment file that may hold anything. */
type Stated = unknown;

const fieldsIn = (value: Stated): Readonly<Record<string, unknown>> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;

/**
 * The word vectors of an experiment file: those of `file`, or else of the path at `embedding.from`,
 * which is relative to the experiment's folder. The experiment starts from them, and takes their
 * dimension where it states none.
 *
 * @param embedding as the experiment file states it.
 */
export function withNamedVectors(
  embedding: Stated,
  corpus: Corpus,
  { file, folder }: { readonly file: string | undefined; readonly folder: string },
): { readonly embedding: Stated; readonly corpus: Corpus } {
  const stated = fieldsIn(embedding);
  if (embedding !== undefined && !stated) return { embedding, corpus };
  const from = stated?.from;
  const isPath = typeof from === 'string' && from !== 'random' && from !== 'vectors';
  const path = file ?? (isPath ? resolve(folder, from) : undefined);
  if (path === undefined) return { embedding, corpus };
  const vectors = readNamedVectors(path, corpus);
  return {
    embedding: { dim: vectors.dimension, ...stated, from: basename(path) },
    corpus: { ...corpus, vectors },
  };
}
