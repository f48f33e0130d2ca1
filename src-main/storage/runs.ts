import { z } from 'zod';
import type { Experiment } from '../contract/experiment.ts';
import { experiment as experimentSchema } from '../contract/experiment.ts';
import { runScores, type Run, type RunScores, type RunStatus } from '../contract/lab.ts';
import { problem as problemSchema, type Problem } from '../contract/problem.ts';
import type { Connection } from './connection.ts';

interface Row {
  id: number;
  name: string | null;
  sweep: number | null;
  experiment: string;
  status: RunStatus;
  changes: number;
  started_at: number;
  finished_at: number | null;
  steps: number;
  total_steps: number;
  scores: string | null;
  problem: string | null;
  points: number;
  last_loss: number | null;
  checkpoint_step: number | null;
}

/** How a run came to its end, or to a stop from which it can go on. */
export interface RunEnd {
  readonly status: Exclude<RunStatus, 'queued' | 'running'>;
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
      (SELECT loss FROM run_points WHERE run = id ORDER BY step DESC LIMIT 1) AS last_loss,
      (SELECT step FROM checkpoints WHERE run = id) AS checkpoint_step
    FROM runs`;
  const insert = connection.prepare(
    "INSERT INTO runs (experiment, status, started_at, total_steps) VALUES (?, 'queued', ?, ?)",
  );
  const one = connection.prepare<[number], Row>(`${columns} WHERE id = ?`);
  const kept = connection.prepare<[], Row>(`${columns} WHERE removed_at IS NULL ORDER BY id DESC`);
  const count = connection.prepare('SELECT count(*) FROM runs WHERE removed_at IS NULL');
  const step = connection.prepare('UPDATE runs SET steps = ? WHERE id = ?');
  const changed = 'changes = changes + 1';
  const status = connection.prepare(
    `UPDATE runs SET status = ?, finished_at = NULL, problem = NULL, ${changed} WHERE id = ?`,
  );
  const end = connection.prepare(
    `UPDATE runs SET status = ?, steps = ?, finished_at = ?, scores = ?, problem = ?, ${changed}
     WHERE id = ?`,
  );
  const interrupt = connection.prepare(
    `UPDATE runs SET status = 'interrupted', finished_at = ?, ${changed}
     WHERE status IN ('queued', 'running')`,
  );
  const rename = connection.prepare(`UPDATE runs SET name = ?, ${changed} WHERE id = ?`);
  const join = connection.prepare('UPDATE runs SET sweep = ? WHERE id = ?');
  const remove = connection.prepare('UPDATE runs SET removed_at = ? WHERE id = ?');

  return {
    /** Queued, until it is told otherwise. */
    add(experiment: Experiment, at: number, totalSteps: number): number {
      const wire = JSON.stringify(z.encode(experimentSchema, experiment));
      return Number(insert.run(wire, at, totalSteps).lastInsertRowid);
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
    markAs(id: number, underWay: 'queued' | 'running'): void {
      status.run(underWay, id);
    },
    end(id: number, { status, steps, at, scores, problem }: RunEnd): void {
      const wireScores = scores && JSON.stringify(z.encode(runScores, scores));
      const wireProblem = problem && JSON.stringify(problem);
      end.run(status, steps, at, wireScores ?? null, wireProblem ?? null, id);
    },
    /** Marks what a killed process left queued or running; returns how many there were. */
    interruptAll: (at: number): number => interrupt.run(at).changes,
    rename(id: number, name: string | undefined): void {
      rename.run(name ?? null, id);
    },
    /** Makes runs one sweep, which is called after its first. */
    joinSweep(ids: readonly number[]): void {
      for (const id of ids) join.run(ids[0], id);
    },
    remove(id: number, at: number): void {
      remove.run(at, id);
    },
    restore(id: number): void {
      remove.run(null, id);
    },
  };
}

/** The step after which a run would go on: that of its checkpoint, or its beginning. */
function resumesAt({ status, checkpoint_step: step }: Row): number | undefined {
  if (status === 'paused' || status === 'interrupted') return step ?? 0;
  return status === 'failed' ? (step ?? undefined) : undefined;
}

function fromRow(row: Row): Run {
  const resumable = resumesAt(row);
  return {
    id: row.id,
    ...(row.name !== null && { name: row.name }),
    ...(row.sweep !== null && { sweep: row.sweep }),
    experiment: z.parse(experimentSchema, JSON.parse(row.experiment)),
    status: row.status,
    changes: row.changes,
    ...(resumable !== undefined && { resumesAt: resumable }),
    startedAt: row.started_at,
    steps: row.steps,
    totalSteps: row.total_steps,
    ...(row.finished_at !== null && { finishedAt: row.finished_at }),
    ...(row.points > 0 && { lastLoss: row.last_loss ?? NaN }),
    ...(row.scores && { scores: z.parse(runScores, JSON.parse(row.scores)) }),
    ...(row.problem && { problem: z.parse(problemSchema, JSON.parse(row.problem)) }),
  };
}
