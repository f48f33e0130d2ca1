import type { Migration } from '../migrate.ts';

/**
 * Runs can wait, pause and be interrupted, have a name and belong to a sweep; a checkpoint is what one
 * goes on from. A run that an earlier version left unfinished can be gone on with from its beginning.
 */
export const checkpoints: Migration = {
  version: 2,
  name: 'checkpoints',
  up(connection) {
    connection.exec(`
      CREATE TABLE runs_with_states (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        experiment TEXT NOT NULL,
        status TEXT NOT NULL CHECK (status IN
          ('queued', 'running', 'paused', 'interrupted', 'finished', 'cancelled', 'failed')),
        name TEXT,
        sweep INTEGER,
        changes INTEGER NOT NULL DEFAULT 0,
        started_at INTEGER NOT NULL,
        finished_at INTEGER,
        steps INTEGER NOT NULL DEFAULT 0,
        total_steps INTEGER NOT NULL,
        scores TEXT,
        problem TEXT,
        removed_at INTEGER
      ) STRICT;
      INSERT INTO runs_with_states
        (id, experiment, status, started_at, finished_at, steps, total_steps, scores, problem, removed_at)
        SELECT id, experiment, status, started_at, finished_at, steps, total_steps, scores, problem, removed_at
        FROM runs;
      DROP TABLE runs;
      ALTER TABLE runs_with_states RENAME TO runs;
      UPDATE runs SET status = 'interrupted', problem = NULL
        WHERE status = 'running' OR (status = 'failed' AND problem ->> '$.code' = 'interrupted');

      CREATE TABLE checkpoints (
        run INTEGER PRIMARY KEY REFERENCES runs (id) ON DELETE CASCADE,
        step INTEGER NOT NULL,
        at INTEGER NOT NULL,
        bytes BLOB NOT NULL
      ) STRICT;
    `);
  },
};
