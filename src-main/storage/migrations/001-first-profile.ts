import { applicationId } from '../connection.ts';
import type { Migration } from '../migrate.ts';

/** Times are milliseconds since 1970. A REAL that is NULL is NaN, which SQLite cannot hold. */
export const firstProfile: Migration = {
  version: 1,
  name: 'first profile',
  up(connection) {
    connection.pragma(`application_id = ${applicationId}`);
    connection.exec(`
      CREATE TABLE attempts (
        id INTEGER PRIMARY KEY,
        exercise TEXT NOT NULL,
        variant INTEGER NOT NULL,
        answer TEXT NOT NULL,
        verdict TEXT NOT NULL,
        earned REAL NOT NULL,
        out_of REAL NOT NULL,
        at INTEGER NOT NULL,
        language TEXT
      ) STRICT;
      CREATE INDEX attempts_by_exercise ON attempts (exercise, variant);

      CREATE VIEW exercise_states AS
        SELECT exercise, count(*) AS attempts, max(earned >= out_of) AS solved
        FROM attempts GROUP BY exercise;

      CREATE TABLE drafts (
        exercise TEXT NOT NULL,
        variant INTEGER NOT NULL,
        answer TEXT NOT NULL,
        at INTEGER NOT NULL,
        PRIMARY KEY (exercise, variant)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE solutions_shown (
        exercise TEXT NOT NULL,
        variant INTEGER NOT NULL,
        at INTEGER NOT NULL,
        PRIMARY KEY (exercise, variant)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE runs (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        experiment TEXT NOT NULL,
        status TEXT NOT NULL CHECK (status IN ('running', 'finished', 'cancelled', 'failed')),
        started_at INTEGER NOT NULL,
        finished_at INTEGER,
        steps INTEGER NOT NULL DEFAULT 0,
        total_steps INTEGER NOT NULL,
        scores TEXT,
        problem TEXT,
        removed_at INTEGER
      ) STRICT;

      CREATE TABLE run_points (
        run INTEGER NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
        step INTEGER NOT NULL,
        epoch REAL,
        loss REAL,
        objective REAL,
        rate REAL,
        gradient_norm REAL,
        windows_per_second REAL,
        PRIMARY KEY (run, step)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE models (
        run INTEGER PRIMARY KEY REFERENCES runs (id) ON DELETE CASCADE,
        bytes BLOB NOT NULL
      ) STRICT;

      CREATE TABLE corpora (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        text TEXT NOT NULL,
        at INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE settings (
        key TEXT PRIMARY KEY,
        value TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
