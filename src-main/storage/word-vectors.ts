import type { Connection } from './connection.ts';

/** What is said of a set of word vectors in a list. */
export interface StoredVectorSet {
  readonly id: string;
  readonly name: string;
  readonly dimension: number;
  /** How many words are kept. */
  readonly words: number;
  /** Rows of the file that are not. */
  readonly leftOut: number;
}

/** Its words, and `dimension` numbers for each, one after another. */
export interface StoredVectors {
  readonly words: readonly string[];
  readonly data: Float64Array;
}

interface Row {
  readonly dimension: number;
  readonly spellings: string;
  readonly numbers: Buffer;
}

export type WordVectorSets = ReturnType<typeof wordVectorSetsOf>;

export function wordVectorSetsOf(connection: Connection) {
  const write = connection.prepare(
    `INSERT INTO word_vectors (id, name, dimension, words, left_out, spellings, numbers, at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET name = excluded.name, at = excluded.at`,
  );
  const sets = connection.prepare<[], StoredVectorSet>(
    `SELECT id, name, dimension, words, left_out AS leftOut FROM word_vectors ORDER BY at, id`,
  );
  const one = connection.prepare<[string], Row>(
    'SELECT dimension, spellings, numbers FROM word_vectors WHERE id = ?',
  );

  return {
    write(set: StoredVectorSet, { words, data }: StoredVectors, at: number): void {
      const { id, name, dimension, leftOut } = set;
      const numbers = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
      write.run(id, name, dimension, set.words, leftOut, words.join('\n'), numbers, at);
    },
    all: (): StoredVectorSet[] => sets.all(),
    /** @throws Error where there is not one number for each dimension of each word. */
    find(id: string): StoredVectors | undefined {
      const row = one.get(id);
      if (!row) return undefined;
      const words = row.spellings.split('\n');
      const data = new Float64Array(Uint8Array.from(row.numbers).buffer);
      if (data.length !== words.length * row.dimension)
        throw new Error(
          `word vectors ${id} hold ${data.length} numbers for ${words.length} words of dimension ${row.dimension}: import their file again`,
        );
      return { words, data };
    },
  };
}
