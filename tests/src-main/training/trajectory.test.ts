import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Choice } from '../../../src-main/contract/experiment.ts';
import { Arena } from '../../../src-main/engine/index.ts';
import type { Windows } from '../../../src-main/training/dataset.ts';
import { parseExperiment } from '../../../src-main/training/experiment/experiment.ts';
import {
  allocateParameters,
  type Architecture,
  type Parameters,
} from '../../../src-main/training/model/parameters.ts';
import { Plan } from '../../../src-main/training/step/plan.ts';
import type { PenaltyForm } from '../../../src-main/training/step/penalty.ts';
import { Trainer } from '../../../src-main/training/step/trainer.ts';
import { fusedOrNot, withHelper } from '../../support/two-threads.ts';

/* Complete training runs that PyTorch computed in float64: losses, gradients and final parameters. */

type Nested = number | readonly Nested[];
type Tensors = Readonly<Record<string, Nested>>;

interface ReferenceRun {
  readonly id: string;
  readonly model: 'softmax2' | 'softmax4' | 'logistic';
  readonly optimizer: { name: string; lr: number; momentum?: number };
  readonly l2: string;
  readonly embeddings: 'trained' | 'frozen';
  readonly steps: readonly {
    data_loss: number;
    l2_loss: number;
    total_loss: number;
    gradient_norm: number;
  }[];
  readonly gradients_step_1: Tensors;
  readonly final_parameters: Tensors;
  readonly final_evaluation: { data_loss_all: number; scores_all: Nested };
}

interface Reference {
  readonly sizes: { vocab: number; d: number; window: number; H: number; batch: number };
  readonly lambda: number;
  readonly initial: Tensors;
  readonly data: { windows: number[][]; labels_4: number[]; labels_2: number[] };
  readonly runs: readonly ReferenceRun[];
}

const reference = JSON.parse(
  readFileSync(new URL('../../fixtures/trajectory.json', import.meta.url), 'utf8'),
) as Reference;
const { sizes, initial, data } = reference;

/** Arenas whose helpers are there. */
const shared = { relaxed: new Arena('f32', 'relaxed'), simd: new Arena('f32', 'simd') };
beforeAll(() => Promise.all(Object.values(shared).map(withHelper)));
afterAll(() => Object.values(shared).forEach((arena) => (arena.threads = 1)));

/** How a run computes, and how near it must then come; PyTorch computed in float64. */
const modes = [
  { name: 'float64', arena: () => new Arena('f64'), within: 1e-10 },
  { name: 'float32, relaxed', arena: () => new Arena('f32', 'relaxed'), within: 1e-4 },
  { name: 'float32, simd', arena: () => new Arena('f32', 'simd'), within: 1e-4 },
  { name: 'float32, plain', arena: () => new Arena('f32', 'plain'), within: 1e-4 },
  ...fusedOrNot.map((each) => ({
    name: `float32, ${each}, two threads` as const,
    arena: () => shared[each],
    within: 1e-4,
    threads: 2,
  })),
];
interface Mode {
  readonly arena: () => Arena;
  readonly within: number;
  readonly threads?: number;
}

/** The reference calls a single hidden layer W and b. */
const referenceName = (name: string): string => ({ W1: 'W', b1: 'b' })[name] ?? name;

const classesOf = ({ model }: ReferenceRun): number => (model === 'softmax4' ? 4 : 2);

const architectureOf = (run: ReferenceRun): Architecture => ({
  task: run.model === 'logistic' ? 'location' : 'entity-type',
  vocabulary: sizes.vocab,
  dim: sizes.d,
  width: sizes.window,
  hidden: [sizes.H],
  classes: classesOf(run),
});

const windowsOf = (run: ReferenceRun): Windows => ({
  count: data.windows.length,
  width: sizes.window,
  ids: Int32Array.from(data.windows.flat()),
  classes: Int32Array.from(classesOf(run) === 4 ? data.labels_4 : data.labels_2),
});

function startingParameters(run: ReferenceRun, mode: Mode): Parameters {
  const parameters = allocateParameters(architectureOf(run), mode.arena());
  for (const { name, data: values } of parameters.list) {
    const stored = initial[referenceName(name)] ?? initial[`${name}_${classesOf(run)}`];
    values.set([stored].flat(3) as number[]);
  }
  return parameters;
}

const optimizerOf = ({ optimizer: { name, lr } }: ReferenceRun): Choice => ({
  name: name.toLowerCase(),
  rate: lr,
});

const penaltyOf = ({ l2 }: ReferenceRun): PenaltyForm =>
  l2.startsWith('lambda/2') ? 'half-weights' : 'everything';

function replay(run: ReferenceRun, mode: Mode) {
  const experiment = parseExperiment({
    task: architectureOf(run).task,
    activation: 'tanh',
    optimizer: optimizerOf(run),
    schedule: 'constant',
    l2: reference.lambda,
    batch: sizes.batch,
    epochs: 1,
    embedding: { dim: sizes.d, train: run.embeddings === 'trained', rate: 1 },
  });
  const architecture = architectureOf(run);
  const parameters = startingParameters(run, mode);
  const windows = windowsOf(run);
  const trainer = new Trainer({
    experiment,
    architecture,
    parameters,
    windows,
    penalty: penaltyOf(run),
    shuffle: false,
    threads: mode.threads,
  });
  return { trainer, parameters, architecture, windows, experiment };
}

const cases = modes.flatMap((mode) =>
  reference.runs.map((run) => [run.id, mode.name, run, mode] as const),
);

describe.each(cases)('%s in %s', (_run, _mode, run, mode) => {
  const { within } = mode;
  it('has the losses and gradient norms of every step', () => {
    const { trainer } = replay(run, mode);
    const reports = run.steps.map(() => trainer.step());
    const column = (key: keyof (typeof run.steps)[number]) => run.steps.map((step) => step[key]);
    expect(reports.map(({ loss }) => loss)).toBeAllClose(column('data_loss'), { within });
    expect(reports.map(({ penalty }) => penalty)).toBeAllClose(column('l2_loss'), { within });
    expect(reports.map(({ loss, penalty }) => loss + penalty)).toBeAllClose(column('total_loss'), {
      within,
    });
    expect(reports.map(({ gradientNorm }) => gradientNorm)).toBeAllClose(column('gradient_norm'), {
      within,
    });
  });

  it('has the gradients of step 1, of all that is trained and nothing else', () => {
    const { trainer, parameters } = replay(run, mode);
    trainer.step();
    for (const { name } of parameters.list) {
      const expected = run.gradients_step_1[referenceName(name)];
      if (expected === undefined) expect(() => trainer.gradient(name)).toThrow(name);
      else expect(trainer.gradient(name)).toBeAllClose([expected].flat(3) as number[], { within });
    }
  });

  it('ends with the same parameters, scores and loss over all examples', () => {
    const { trainer, parameters, architecture, windows, experiment } = replay(run, mode);
    run.steps.forEach(() => trainer.step());
    for (const { name, data: values } of parameters.list) {
      const expected = run.final_parameters[referenceName(name)] ?? initial[name];
      expect(values).toBeAllClose([expected].flat(3) as number[], { within });
    }
    const plan = new Plan(architecture, experiment, parameters, windows.count);
    const rows = windows.classes.map((_, row) => row);
    expect(plan.forward(windows, rows, 0)).toBeAllClose(run.final_evaluation.data_loss_all, {
      within,
    });
    const scores = [run.final_evaluation.scores_all].flat(3) as number[];
    expect(plan.scores).toBeAllClose(scores, { within });
  });
});
