import { z } from 'zod';
import type { Experiment } from '../contract/experiment.ts';
import { experiment as experimentSchema } from '../contract/experiment.ts';
import { runScores, type Run, type RunScores, type RunStatus } from '../contract/lab.ts';
import { problem as problemSchema, type Problem } from '../contract/problem.ts';
import type { Connection } from './connection.ts';

interface Row {
  id: number;
  experiment: string;
  status: RunStatus;
  started_at: number;
  finished_at: number | null;
  steps: number;
  total_steps: number;
  scores: string | null;
  problem: string | null;
  points: number;
  last_loss: number | null;
}

/** How a run came to its end. */
export interface RunEnd {
  readonly status: Exclude<RunStatus, 'running'>;
  readonly steps: number;
  readonly at: number;
  readonly scores?: RunScores | undefined;
  readonly problem?: Problem | undefined;
}

export type Runs = ReturnType<typeof runsOf>;

/** Training runs; a removed one is kept, so that removing can be undone. */
export function runsOf(connection: Connection) {
  const columns = `SELECT runs.*,
      (SELECT count(*) FROM run_points WHERE run = id) AS points,
      (SELECT loss FROM run_points WHERE run = id ORDER BY step DESC LIMIT 1) AS last_loss
    FROM runs`;
  const insert = connection.prepare(
    "INSERT INTO runs (experiment, status, started_at, total_steps) VALUES (?, 'running', ?, ?)",
  );
  const one = connection.prepare<[number], Row>(`${columns} WHERE id = ?`);
  const kept = connection.prepare<[], Row>(`${columns} WHERE removed_at IS NULL ORDER BY id DESC`);
  const count = connection.prepare('SELECT count(*) FROM runs WHERE removed_at IS NULL');
  const step = connection.prepare('UPDATE runs SET steps = ? WHERE id = ?');
  const end = connection.prepare(
    'UPDATE runs SET status = ?, steps = ?, finished_at = ?, scores = ?, problem = ? WHERE id = ?',
  );
  const failRunning = connection.prepare(
    "UPDATE runs SET status = 'failed', finished_at = ?, problem = ? WHERE status = 'running'",
  );
  const remove = connection.prepare('UPDATE runs SET removed_at = ? WHERE id = ?');

  return {
    add(experiment: Experiment, startedAt: number, totalSteps: number): number {
      const wire = JSON.stringify(z.encode(experimentSchema, experiment));
      return Number(insert.run(wire, startedAt, totalSteps).lastInsertRowid);
    },
    find(id: number): Run | undefined {
      const row = one.get(id);
      return row && fromRow(row);
    },
    /** Newest first, without removed ones. */
    all: (): Run[] => kept.all().map(fromRow),
    count: (): number => count.pluck().get() as number,
    reached(id: number, steps: number): void {
      step.run(steps, id);
    },
    end(id: number, { status, steps, at, scores, problem }: RunEnd): void {
      const wireScores = scores && JSON.stringify(z.encode(runScores, scores));
      const wireProblem = problem && JSON.stringify(problem);
      end.run(status, steps, at, wireScores ?? null, wireProblem ?? null, id);
    },
    /** Marks what a killed process left running; returns how many there were. */
    failRunning: (problem: Problem, at: number): number =>
      failRunning.run(at, JSON.stringify(problem)).changes,
    remove(id: number, at: number): void {
      remove.run(at, id);
    },
    restore(id: number): void {
      remove.run(null, id);
    },
  };
}

function fromRow(row: Row): Run {
  return {
    id: row.id,
    experiment: z.parse(experimentSchema, JSON.parse(row.experiment)),
    status: row.status,
    startedAt: row.started_at,
    steps: row.steps,
    totalSteps: row.total_steps,
    ...(row.finished_at !== null && { finishedAt: row.finished_at }),
    ...(row.points > 0 && { lastLoss: row.last_loss ?? NaN }),
    ...(row.scores && { scores: z.parse(runScores, JSON.parse(row.scores)) }),
    ...(row.problem && { problem: z.parse(problemSchema, JSON.parse(row.problem)) }),
  };
}
