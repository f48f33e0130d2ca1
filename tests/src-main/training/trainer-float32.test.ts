import { describe, expect, it } from 'vitest';
import type { Experiment } from '../../../src-main/contract/experiment.ts';
import { ProblemError, type Problem } from '../../../src-main/contract/problem.ts';
import { Arena, createRandom } from '../../../src-main/engine/index.ts';
import { activations } from '../../../src-main/training/activations/index.ts';
import type { Windows } from '../../../src-main/training/dataset.ts';
import { parseExperiment } from '../../../src-main/training/experiment/experiment.ts';
import { optimizers } from '../../../src-main/training/optimizers/index.ts';
import {
  allocateParameters,
  arenaOf,
  initialize,
  type Architecture,
} from '../../../src-main/training/model/parameters.ts';
import { Trainer } from '../../../src-main/training/step/trainer.ts';

const [vocabulary, width, count] = [40, 3, 70];

/** Random windows, whose class follows from the centre word; some words never occur. */
function randomWindows(classes: number): Windows {
  const random = createRandom(11);
  const ids = Int32Array.from({ length: count * width }, () => random.integer(vocabulary - 5));
  const classOf = (row: number) => ids[row * width + 1]! % classes;
  return { count, width, ids, classes: Int32Array.from({ length: count }, (_, i) => classOf(i)) };
}

type Input = Partial<Record<keyof Experiment, unknown>>;

function prepare(input: Input = {}, arena?: Arena) {
  const experiment = parseExperiment({
    window: 1,
    embedding: { dim: 7 },
    hidden: [9],
    batch: 16,
    optimizer: { name: 'sgd', rate: 0.1 },
    ...input,
  });
  const { task, embedding, hidden } = experiment;
  const classes = task === 'location' ? 2 : 5;
  const architecture: Architecture = {
    task,
    vocabulary,
    dim: embedding.dim,
    width,
    hidden,
    classes,
  };
  const parameters = allocateParameters(architecture, arena ?? arenaOf(experiment));
  initialize(parameters, experiment);
  const windows = randomWindows(classes);
  return { trainer: new Trainer({ experiment, architecture, parameters, windows }), parameters };
}

const take = (trainer: Trainer, steps: number) =>
  Array.from({ length: steps }, () => trainer.step());

/** The same run in float64: as near as rounding lets it. */
function expectNearFloat64(input: Input, within = 1e-4): void {
  const [fast, slow] = [prepare(input), prepare(input, new Arena('f64'))];
  const [reports, exact] = [take(fast.trainer, 12), take(slow.trainer, 12)];
  for (const key of ['loss', 'penalty', 'gradientNorm', 'rate'] as const)
    expect(reports.map((report) => report[key])).toBeAllClose(
      exact.map((report) => report[key]),
      { within },
    );
  expect(fast.parameters.flat).toBeAllClose(slow.parameters.flat, { within });
}

describe('a run in float32', () => {
  it.each([
    { hidden: [] },
    { hidden: [9] },
    { hidden: [9, 6] },
    { hidden: [5, 4, 3] },
    { hidden: [8, 7, 6, 5] },
    { hidden: [], task: 'location' },
    { hidden: [9, 6], task: 'location' },
    { embedding: { dim: 7, train: false } },
    { embedding: { dim: 7, rate: 0.5 }, l2: 0 },
    { embedding: { dim: 1 }, hidden: [1], batch: 1 },
    { batch: 70 },
    { batch: 1 },
    { fusedMultiplyAdd: false },
  ])('follows the run in float64: %j', (input) => expectNearFloat64(input));

  it.each(Object.keys(activations))('with %s', (activation) => expectNearFloat64({ activation }));

  it.each(Object.keys(optimizers))('with %s, dense and lazy', (optimizer) => {
    for (const update of ['dense', 'lazy'])
      for (const l2 of [0, 1e-3])
        expectNearFloat64({ optimizer, embedding: { dim: 7, update }, l2 }, 1e-3);
  });

  it.each(['dense', 'lazy'])('has the same bits twice: %s', (update) => {
    const input = { optimizer: 'adam', embedding: { dim: 7, update } };
    const [one, other] = [prepare(input), prepare(input)];
    expect(take(one.trainer, 30)).toEqual(take(other.trainer, 30));
    expect(one.parameters.flat).toEqual(other.parameters.flat);
  });

  it('reports the gradient that it used, with the L2 term', () => {
    const [fast, slow] = [prepare({ l2: 0.1 }), prepare({ l2: 0.1 }, new Arena('f64'))];
    for (const { trainer } of [fast, slow]) take(trainer, 3);
    for (const name of ['E', 'W1', 'b1', 'U', 'c'])
      expect(fast.trainer.gradient(name)).toBeAllClose(slow.trainer.gradient(name), {
        within: 1e-5,
      });
  });
});

describe('lazy word vectors', () => {
  const start = (update: string, optimizer: unknown, l2 = 0) =>
    prepare({ embedding: { dim: 7, update }, optimizer, l2 });

  it('are what dense ones are where a gradient of 0 changes nothing', () => {
    for (const optimizer of ['sgd', 'adagrad']) {
      const [lazy, dense] = [start('lazy', optimizer), start('dense', optimizer)];
      expect(take(lazy.trainer, 20)).toEqual(take(dense.trainer, 20));
      expect(lazy.parameters.flat).toEqual(dense.parameters.flat);
    }
  });

  it('stay where no window names them, while Adam’s momentum moves dense ones on', () => {
    const [lazy, dense] = [start('lazy', 'adam'), start('dense', 'adam')];
    take(lazy.trainer, 1);
    take(dense.trainer, 1);
    expect(lazy.parameters.flat).toEqual(dense.parameters.flat); // nothing is remembered yet
    take(lazy.trainer, 4);
    take(dense.trainer, 4);
    const rows = (of: typeof lazy) =>
      Array.from({ length: vocabulary }, (_, row) =>
        Array.from(of.parameters.list[0]!.data.subarray(7 * row, 7 * row + 7)).join(),
      );
    const named = new Set(randomWindows(5).ids);
    const differ = rows(lazy).flatMap((row, i) => (row === rows(dense)[i] ? [] : [i]));
    expect(differ.length).toBeGreaterThan(0);
    expect(differ.every((row) => named.has(row))).toBe(true);
  });
});

describe('a run in float32 that breaks down', () => {
  function breakdown(trainer: Trainer): Problem {
    for (let step = 0; step < 500; step++)
      try {
        trainer.step();
      } catch (error) {
        if (error instanceof ProblemError) return error.problem;
        throw error;
      }
    throw new Error('the run did not break down');
  }

  it.each([
    ['relu', 1e6, 'dense'],
    ['tanh', 1e9, 'lazy'],
    ['identity', 1e4, 'dense'],
  ])(
    '%s, rate %d, %s: the parameters are those before the failed step',
    (activation, rate, update) => {
      const input = {
        activation,
        optimizer: { name: 'sgd', rate },
        embedding: { dim: 7, update },
        l2: 0,
      };
      const failed = prepare(input);
      const { message } = breakdown(failed.trainer);
      expect(message.en).toContain(`step ${failed.trainer.steps + 1},`);
      const replay = prepare(input);
      take(replay.trainer, failed.trainer.steps);
      expect(failed.parameters.flat).toEqual(replay.parameters.flat);
      expect(failed.parameters.flat.every(Number.isFinite)).toBe(true);
    },
  );

  it('goes on where only the squares are beyond float32', () => {
    const { trainer, parameters } = prepare({ optimizer: { name: 'sgd', rate: 0 }, l2: 0 });
    const c = parameters.list.at(-1)!.data;
    c.fill(2e19);
    c[0] = 2.1e19;
    expect(() => trainer.step()).toThrow(ProblemError); // the loss is beyond all measure
    c.fill(1e19);
    expect(trainer.step().gradientNorm).toBeLessThan(10);
  });
});
