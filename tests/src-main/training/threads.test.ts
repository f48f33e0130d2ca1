import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Experiment } from '../../../src-main/contract/experiment.ts';
import { Arena, createRandom } from '../../../src-main/engine/index.ts';
import { activations } from '../../../src-main/training/activations/index.ts';
import type { Windows } from '../../../src-main/training/dataset.ts';
import { parseExperiment } from '../../../src-main/training/experiment/experiment.ts';
import { optimizers } from '../../../src-main/training/optimizers/index.ts';
import { allocateParameters, initialize } from '../../../src-main/training/model/parameters.ts';
import { startRun } from '../../../src-main/training/runs/runs.ts';
import { train } from '../../../src-main/training/train.ts';
import { Trainer } from '../../../src-main/training/step/trainer.ts';
import { TrainingWorkers } from '../../../src-main/training/runs/training-workers.ts';
import { fusedOrNot, withHelper } from '../../support/two-threads.ts';
import { tinyCorpus } from './corpora.ts';

/* Steps on two real threads have the bits of one. */

type Input = Partial<Record<keyof Experiment, unknown>>;

const [vocabulary, width, count] = [60, 5, 150];

function randomWindows(classes: number): Windows {
  const random = createRandom(7);
  const ids = Int32Array.from({ length: count * width }, () => random.integer(vocabulary));
  const classOf = (row: number) => ids[row * width + 2]! % classes;
  return { count, width, ids, classes: Int32Array.from({ length: count }, (_, i) => classOf(i)) };
}

/** Reports and parameters of some steps, across the end of an epoch and its smaller batch. */
function bits(input: Input, arena: Arena, threads: number) {
  const experiment = parseExperiment({ embedding: { dim: 9 }, hidden: [21], batch: 64, ...input });
  const { task, embedding, hidden, batchNorm } = experiment;
  const classes = task === 'location' ? 2 : 5;
  const sizes = { task, vocabulary, dim: embedding.dim, width, hidden, classes };
  const architecture = { ...sizes, batchNorm: batchNorm.use };
  const parameters = allocateParameters(architecture, arena);
  initialize(parameters, experiment);
  const windows = randomWindows(classes);
  const trainer = new Trainer({ experiment, architecture, parameters, windows, threads });
  const reports = Array.from({ length: 6 }, () => trainer.step());
  return { reports, parameters: [...parameters.flat] };
}

describe.each(fusedOrNot)('%s', (arithmetic) => {
  const shared = new Arena('f32', arithmetic);
  beforeAll(() => withHelper(shared));
  afterAll(() => void (shared.threads = 1));

  const expectSame = (input: Input) =>
    expect(bits(input, shared, 2)).toEqual(bits(input, new Arena('f32', arithmetic), 1));

  it.each([1, 2, 7, 31, 64, 128, 150])('batch %d', (batch) => expectSame({ batch }));

  it.each([
    { hidden: [] },
    { hidden: [1] },
    { hidden: [40, 17] },
    { hidden: [16, 8, 12, 5] },
    { task: 'location' },
    { task: 'location', hidden: [] },
    { embedding: { dim: 1 } },
    { embedding: { dim: 50, train: false } },
    { embedding: { dim: 9, update: 'lazy' }, l2: 0 },
    { dropout: { input: 0.2, hidden: [0.5] } },
    { batchNorm: { use: true } },
    { clip: { name: 'norm', limit: 0.1 } },
  ])('%j', (input) => expectSame(input));

  it.each(Object.keys(activations))('%s', (activation) => expectSame({ activation }));

  it.each(Object.keys(optimizers))('%s, dense and lazy', (optimizer) => {
    for (const update of ['dense', 'lazy'])
      expectSame({ optimizer, embedding: { dim: 9, update }, hidden: [70] });
  });
});

describe('a run', () => {
  const experiment = parseExperiment({
    batch: 256,
    epochs: 40,
    embedding: { dim: 60 },
    hidden: [120],
  });
  const corpus = tinyCorpus();

  it('that changes its threads on the way ends with the same model', () => {
    const alone = train({ experiment, corpus });
    let asked = 0;
    const changing = train({
      experiment,
      corpus,
      threads: () => 1 + (Math.floor(asked++ / 8) % 2),
    });
    expect(Buffer.from(changing.model!).equals(Buffer.from(alone.model!))).toBe(true);
    expect(changing.scores).toEqual(alone.scores);
  });

  it('in a worker starts a helper of its own, and ends with it', async () => {
    const workers = new TrainingWorkers(
      new URL('../../../src-main/training/worker.ts', import.meta.url),
      1e9,
    );
    const worker = workers.take();
    const exit = new Promise((resolve) => worker.once('exit', resolve));
    const handle = startRun(worker, { experiment: { ...experiment, epochs: 400 }, corpus });
    handle.useThreads(2);
    const { model } = await handle.done;
    expect(await exit).toBe(0);
    const alone = train({ experiment: { ...experiment, epochs: 400 }, corpus });
    expect(Buffer.from(model!).equals(Buffer.from(alone.model!))).toBe(true);
  });
});
