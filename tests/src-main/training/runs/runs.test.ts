import { describe, expect, it } from 'vitest';
import type { MetricPoint } from '../../../../src-main/contract/lab.ts';
import { parseExperiment } from '../../../../src-main/training/experiment/experiment.ts';
import { startRun, type RunHandle } from '../../../../src-main/training/runs/runs.ts';
import { TrainingWorkers } from '../../../../src-main/training/runs/training-workers.ts';
import { train } from '../../../../src-main/training/train.ts';
import { tinyCorpus } from '../corpora.ts';

const url = new URL('../../../../src-main/training/worker.ts', import.meta.url);
const workers = new TrainingWorkers(url, 1e9);
const fixture = (name: string) =>
  new TrainingWorkers(new URL(`../fixtures/${name}.worker.ts`, import.meta.url), 80e6).take();
const corpus = tinyCorpus();
const experiment = parseExperiment({ epochs: 3, embedding: { dim: 8 }, hidden: [12] });
const endless = { ...experiment, epochs: 1000 };

/** Everything about a point but how fast it came. */
const timeless = ({ windowsPerSecond: _, ...point }: MetricPoint) => point;

describe('a run in a worker', () => {
  it('gives the points, scores and model of the same run in this thread, bit by bit', async () => {
    const here: MetricPoint[] = [];
    const there: MetricPoint[] = [];
    const expected = train({ experiment, corpus, onPoints: (points) => here.push(...points) });
    const { done } = startRun(workers.take(), {
      experiment,
      corpus,
      onPoints: (points) => there.push(...points),
    });
    const outcome = await done;
    expect(outcome.status).toBe('finished');
    expect(outcome.scores).toEqual(expected.scores);
    expect(there.map(timeless)).toEqual(here.map(timeless));
    expect(Buffer.from(outcome.model!).equals(Buffer.from(expected.model!))).toBe(true);
  });

  it('stops when it is cancelled, and hands over the model so far', async () => {
    const handle: RunHandle = startRun(workers.take(), {
      experiment: endless,
      corpus,
      onPoints: () => handle.cancel(),
    });
    const outcome = await handle.done;
    expect(outcome.status).toBe('cancelled');
    expect(outcome.steps).toBeGreaterThan(0);
    expect(outcome.model).toBeInstanceOf(Uint8Array);
    expect(outcome.scores).toBeUndefined();
  });

  it('is broken off when a step does not end', async () => {
    const handle = startRun(fixture('hangs'), { experiment, corpus });
    handle.cancel();
    expect(await handle.done).toEqual({ status: 'cancelled', steps: 0 });
  });

  it('may be cancelled twice, and after its end', async () => {
    const handle = startRun(workers.take(), { experiment, corpus });
    const { status } = await handle.done;
    handle.cancel();
    handle.cancel();
    expect(status).toBe('finished');
    expect((await handle.done).status).toBe('finished');
  });
});

describe('a worker that dies', () => {
  it.each([
    ['throws', 'worker-died', 'the kernel lost its way'],
    ['exits', 'worker-died', '7'],
    ['leaves', 'worker-died', '0'],
    ['exhausts-memory', 'out-of-memory', 'memory'],
  ])(
    'because it %s: its run failed, with a reason in both languages',
    async (name, code, reason) => {
      const { done } = startRun(fixture(name), { experiment, corpus, memoryLimit: 80e6 });
      const { status, problem, model } = await done;
      expect(status).toBe('failed');
      expect(problem?.code).toBe(code);
      expect(problem?.message.en).toContain(reason);
      expect(problem?.message.ko).toMatch(/[가-힣]/);
      expect(model).toBeUndefined();
    },
  );

  it('half-way: says how far it came', async () => {
    const points: MetricPoint[] = [];
    const { done } = startRun(fixture('half-way'), {
      experiment,
      corpus,
      onPoints: (more) => points.push(...more),
    });
    expect(await done).toMatchObject({ status: 'failed', steps: 5 });
    expect(points.map(({ step }) => step)).toEqual([5]);
  });

  it('leaves other runs unharmed', async () => {
    const healthy = startRun(workers.take(), { experiment, corpus });
    const dying = startRun(fixture('throws'), { experiment, corpus });
    expect((await dying.done).status).toBe('failed');
    expect((await healthy.done).status).toBe('finished');
  });
});
