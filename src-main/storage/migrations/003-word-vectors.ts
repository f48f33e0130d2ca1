import type { Migration } from '../migrate.ts';

/** Word vectors that were imported: the words, one a line, and their numbers as little-endian float64. */
export const wordVectors: Migration = {
  version: 3,
  name: 'word vectors',
  up(connection) {
    connection.exec(`
      CREATE TABLE word_vectors (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        dimension INTEGER NOT NULL,
        words INTEGER NOT NULL,
        left_out INTEGER NOT NULL,
        spellings TEXT NOT NULL,
        numbers BLOB NOT NULL,
        at INTEGER NOT NULL
      ) STRICT;
    `);
  },
};
