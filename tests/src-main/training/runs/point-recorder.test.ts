import { describe, expect, it } from 'vitest';
import type { MetricPoint } from '../../../../src-main/contract/lab.ts';
import { PointRecorder } from '../../../../src-main/training/runs/point-recorder.ts';
import { isRecorded } from '../../../../src-main/training/steps.ts';
import type { StepReport } from '../../../../src-main/training/step/trainer.ts';

const report = (step: number, changed: Partial<StepReport> = {}): StepReport => ({
  step,
  windows: 10,
  loss: step,
  penalty: 0.5,
  gradientNorm: 2,
  rate: 0.1,
  ...changed,
});

const none = () => [];

function record(total: number, stepsPerEpoch: number, steps: readonly StepReport[]): MetricPoint[] {
  const points: MetricPoint[] = [];
  const recorder = new PointRecorder(total, stepsPerEpoch, (more) => points.push(...more));
  for (const step of steps) recorder.add(step, none);
  recorder.flush();
  return points;
}

describe('the points of a run', () => {
  it('are delivered from the first step on, without waiting', () => {
    const delivered: number[] = [];
    new PointRecorder(1000, 100, (points) => delivered.push(points.length)).add(report(1), none);
    expect(delivered).toEqual([1]);
  });

  it('have the mean loss of the windows since the last point, and the objective above it', () => {
    const total = 1000;
    expect([1, 2, 3, 4].map((step) => isRecorded(step, total))).toEqual([true, false, false, true]);
    const [first, second] = record(total, 100, [
      report(1),
      report(2, { loss: 6, windows: 20 }),
      report(3, { loss: 3, windows: 10 }),
      report(4, { loss: 1, windows: 10 }),
    ]);
    expect(first).toMatchObject({ step: 1, loss: 1, objective: 1.5 });
    expect(second).toMatchObject({ step: 4, loss: 4, objective: 4.5, gradientNorm: 2, rate: 0.1 });
  });

  it('count epochs from 0, in parts', () => {
    const points = record(
      8,
      4,
      Array.from({ length: 8 }, (_, i) => report(i + 1)),
    );
    expect(points.map(({ epoch }) => epoch)).toEqual([0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75]);
  });

  it('ask what reaches the layers where they are recorded, and only there', () => {
    const asked: number[] = [];
    const recorder = new PointRecorder(1000, 100, () => {});
    for (const step of [1, 2, 3, 4, 5])
      recorder.add(report(step), () => {
        asked.push(step);
        return [];
      });
    expect(asked).toEqual([1, 4]);
  });

  it('measure windows a second as a positive number', () => {
    for (const { windowsPerSecond } of record(3, 3, [report(1), report(2), report(3)])) {
      expect(windowsPerSecond).toBeGreaterThan(0);
      expect(windowsPerSecond).toBeLessThan(Infinity);
    }
  });
});
