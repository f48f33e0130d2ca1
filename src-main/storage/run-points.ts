import { z } from 'zod';
import { layerMetrics, type MetricPoint } from '../contract/lab.ts';
import type { Connection } from './connection.ts';

type Row = { [K in Exclude<keyof MetricPoint, 'layers'>]: number | null } & {
  layers: string | null;
};

const layers = z.array(layerMetrics);

export type RunPoints = ReturnType<typeof runPointsOf>;

/** The points of a run's curves, written in batches. */
export function runPointsOf(connection: Connection) {
  const insert = connection.prepare(
    `INSERT INTO run_points (run, step, epoch, loss, objective, rate, gradient_norm, windows_per_second, layers)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  );
  const ofRun = connection.prepare<[number], Row>(
    `SELECT step, epoch, loss, objective, rate, gradient_norm AS gradientNorm,
            windows_per_second AS windowsPerSecond, layers
     FROM run_points WHERE run = ? ORDER BY step`,
  );

  const cut = connection.prepare('DELETE FROM run_points WHERE run = ? AND step > ?');

  return {
    /** Forgets what came after a step. */
    cut(run: number, step: number): void {
      cut.run(run, step);
    },
    /** All of them or none. */
    add: connection.transaction((run: number, points: readonly MetricPoint[]): void => {
      for (const point of points)
        insert.run(
          run,
          point.step,
          point.epoch,
          point.loss,
          point.objective,
          point.rate,
          point.gradientNorm,
          point.windowsPerSecond,
          point.layers.length > 0 ? JSON.stringify(z.encode(layers, point.layers)) : null,
        );
    }),
    of: (run: number): MetricPoint[] => ofRun.all(run).map(fromRow),
  };
}

const number = (stored: number | null): number => stored ?? NaN;

const fromRow = (row: Row): MetricPoint => ({
  step: number(row.step),
  epoch: number(row.epoch),
  loss: number(row.loss),
  objective: number(row.objective),
  rate: number(row.rate),
  gradientNorm: number(row.gradientNorm),
  windowsPerSecond: number(row.windowsPerSecond),
  layers: row.layers === null ? [] : layers.parse(JSON.parse(row.layers)),
});
