import { describe, expect, it } from 'vitest';
import type { MetricPoint } from '../../../../src-main/contract/lab.ts';
import { evaluate, Graph, gradients, sum, type Tensor } from '../../../../src-main/engine/index.ts';
import { activations, type Activation } from '../../../../src-main/training/activations/index.ts';
import { encode } from '../../../../src-main/training/dataset.ts';
import { valuesOf } from '../../../../src-main/training/experiment/choices.ts';
import { parseExperiment } from '../../../../src-main/training/experiment/experiment.ts';
import { ActivityProbe } from '../../../../src-main/training/layers/activity-probe.ts';
import { layerOf } from '../../../../src-main/training/layers/layer-names.ts';
import { buildModel } from '../../../../src-main/training/model/model.ts';
import { saveModel } from '../../../../src-main/training/model/saved-model.ts';
import { startingModel } from '../../../../src-main/training/model/starting-model.ts';
import { architectureOf } from '../../../../src-main/training/model/trained-model.ts';
import { Trainer } from '../../../../src-main/training/step/trainer.ts';
import { train } from '../../../../src-main/training/train.ts';
import { tinyCorpus } from '../corpora.ts';

const corpus = tinyCorpus();
const small = { embedding: { dim: 6 }, hidden: [9, 7], batch: 16, epochs: 2, precision: 'f64' };

function prepare(fields: object) {
  const experiment = parseExperiment({ ...small, ...fields });
  const model = startingModel(experiment, corpus);
  const windows = encode(corpus.train, experiment, model);
  const { parameters } = model;
  const architecture = architectureOf(experiment, model);
  return { experiment, model, windows, parameters, architecture };
}

/** z of every hidden layer over the windows that are looked at, by the engine alone. */
function directly(fields: object): Tensor[] {
  const { experiment, windows, parameters, architecture } = prepare(fields);
  const rows = Array.from({ length: 128 }, (_, i) => Math.floor((i * windows.count) / 128));
  const plain = { ...experiment, dropout: { input: 0, hidden: [] } };
  const model = buildModel(architecture, plain, parameters, rows.length, true);
  const { width } = windows;
  const data = rows.flatMap((row) => [...windows.ids.subarray(row * width, (row + 1) * width)]);
  const given = new Map<Parameters<typeof evaluate>[0], Tensor>([
    ...[...model.parameters].map(([parameter, node]) => [node, parameter] as const),
    [model.ids, { shape: model.ids.shape, data: Float64Array.from(data) }],
  ]);
  return model.layers.map(({ z }) => evaluate(z, given));
}

/** f′ of every entry of z [batch, n], row by row. */
function slopes(z: Tensor, fields: object): number[][] {
  const { activation } = parseExperiment({ ...small, ...fields });
  const f: Activation = activations[activation.name as keyof typeof activations];
  const input = new Graph().input('z', z.shape);
  const [slope] = gradients(
    sum(f.apply(input, valuesOf(activation))),
    [input],
    new Map([[input, z]]),
  );
  const units = z.shape[1]!;
  return Array.from({ length: z.shape[0]! }, (_, row) =>
    [...slope!.data.subarray(row * units, (row + 1) * units)].map(Math.abs),
  );
}

const share = (list: readonly boolean[]) => list.filter(Boolean).length / list.length;

const pointsOf = (fields: object) => {
  const points: MetricPoint[] = [];
  const outcome = train({
    experiment: parseExperiment({ ...small, ...fields }),
    corpus,
    onPoints: (more) => points.push(...more),
  });
  return { points, outcome };
};

describe('the layer of a parameter', () => {
  it('is said by its name', () => {
    const { parameters } = prepare({ batchNorm: true });
    expect(parameters.list.map((each) => `${each.name} ${layerOf(each)}`)).toEqual([
      'E E',
      ...['W1', 'gamma1', 'beta1', 'mean1', 'variance1'].map((name) => `${name} hidden1`),
      ...['W2', 'gamma2', 'beta2', 'mean2', 'variance2'].map((name) => `${name} hidden2`),
      'U output',
      'c output',
    ]);
    expect(layerOf({ name: 'u', role: 'weights' })).toBe('output');
  });
});

describe('the gradient norms of the layers', () => {
  it.each([
    {},
    { l2: 0.1 },
    { clip: { norm: 0.01 }, l2: 0.1 },
    { clip: { value: 0.001 } },
    { batchNorm: true, dropout: 0.3 },
    { precision: 'f32', embedding: { dim: 6, update: 'lazy' } },
    { embedding: { dim: 6, train: false } },
    { task: 'location' },
  ])('are those of their parameters, and make up the norm of all: %j', (fields) => {
    const { experiment, windows, parameters, architecture } = prepare(fields);
    const trainer = new Trainer({ experiment, architecture, parameters, windows });
    for (let step = 0; step < 3; step++) {
      const { gradientNorm } = trainer.step();
      const squares = new Map<string, number>();
      for (const parameter of parameters.list) {
        if (
          /running/.test(parameter.role) ||
          (parameter.name === 'E' && !experiment.embedding.train)
        )
          continue;
        const g = trainer.gradient(parameter.name);
        const layer = layerOf(parameter);
        squares.set(
          layer,
          g.reduce((total, v) => total + v * v, squares.get(layer) ?? 0),
        );
      }
      const within = experiment.precision === 'f32' ? 1e-5 : 1e-12;
      const norms = [...trainer.layerNorms];
      expect(norms.map(([name]) => name)).toEqual([...squares.keys()]);
      expect(norms.map(([, norm]) => norm)).toBeAllClose([...squares.values()].map(Math.sqrt), {
        within,
      });
      expect([Math.hypot(...norms.map(([, norm]) => norm))]).toBeAllClose([gradientNorm], {
        within,
      });
    }
  });
});

describe('idle units', () => {
  const wide = { initialization: { name: 'normal', sigma: 3 } };

  it.each([
    { activation: 'relu' },
    { activation: 'relu', ...wide },
    { activation: 'relu6', ...wide },
    { activation: 'elu', ...wide },
    { activation: 'leaky-relu', ...wide },
    { activation: 'gelu', ...wide, batchNorm: true, dropout: 0.5 },
  ])('dead ones have f′ = 0 in every window: %j', (fields) => {
    const { experiment, windows, parameters, architecture } = prepare(fields);
    const found = ActivityProbe.of({ experiment, windows, parameters, architecture })!.measure();
    const expected = directly(fields).map((z) => {
      const rows = slopes(z, fields);
      return share(rows[0]!.map((_, unit) => rows.every((row) => row[unit]! < 1e-3)));
    });
    expect(found).toEqual(expected.map((dead) => ({ dead })));
  });

  it.each([
    { activation: 'sigmoid' },
    { activation: 'sigmoid', ...wide },
    { activation: 'tanh', ...wide },
    { activation: 'softsign', ...wide },
    { activation: 'hardsigmoid', ...wide },
    { activation: 'hardtanh', ...wide, task: 'location' },
  ])('saturated values have less than a twentieth of the largest f′: %j', (fields) => {
    const { experiment, windows, parameters, architecture } = prepare(fields);
    const found = ActivityProbe.of({ experiment, windows, parameters, architecture })!.measure();
    const steepest = Math.max(...slopes({ shape: [1, 1], data: Float64Array.of(0) }, fields)[0]!);
    const expected = directly(fields).map((z) =>
      share(slopes(z, fields).flatMap((row) => row.map((slope) => slope < steepest / 20))),
    );
    expect(found).toEqual(expected.map((saturated) => ({ saturated })));
  });

  it('are none where f is steep everywhere, or no layer is hidden', () => {
    expect(ActivityProbe.of(prepare({ activation: 'identity' }))).toBeUndefined();
    expect(ActivityProbe.of(prepare({ hidden: [] }))).toBeUndefined();
  });

  it('weights that start too large saturate tanh, and Xavier keeps it in its middle', () => {
    const [large, xavier] = [{ ...wide }, { initialization: 'xavier-uniform' }].map(
      (fields) => ActivityProbe.of(prepare({ activation: 'tanh', ...fields }))!.measure()[0]!,
    );
    expect(large!.saturated).toBeGreaterThan(0.5);
    expect(xavier!.saturated).toBeLessThan(0.05);
  });

  it('a bias far below 0 kills every ReLU', () => {
    const probed = prepare({ activation: 'relu' });
    probed.parameters.list.find(({ name }) => name === 'b2')!.data.fill(-1e3);
    const [first, second] = ActivityProbe.of(probed)!.measure();
    expect(first!.dead).toBeLessThan(1);
    expect(second!.dead).toBe(1);
  });
});

describe('a run', () => {
  it('says of every point what reaches the layers, and of some what their units do', () => {
    const { points } = pointsOf({ activation: 'relu', epochs: 4 });
    for (const { layers, gradientNorm } of points) {
      expect(layers.map(({ name }) => name)).toEqual(['E', 'hidden1', 'hidden2', 'output']);
      expect([Math.hypot(...layers.map((each) => each.gradientNorm))]).toBeAllClose([gradientNorm]);
    }
    const sampled = points.filter(({ layers }) => layers[1]!.dead !== undefined);
    expect([sampled[0]!.step, sampled.at(-1)!.step]).toEqual([1, points.at(-1)!.step]);
    expect(sampled.length).toBeLessThan(points.length / 2);
    expect(sampled.every(({ layers }) => layers[2]!.dead !== undefined)).toBe(true);
  });

  it.each([
    { activation: 'relu', batchNorm: true, dropout: 0.2 },
    { activation: 'tanh', precision: 'f32' },
  ])('comes to the same bits as steps that nobody watched: %j', (fields) => {
    const { outcome } = pointsOf(fields);
    const { experiment, model, windows, parameters, architecture } = prepare(fields);
    const trainer = new Trainer({ experiment, architecture, parameters, windows });
    while (trainer.steps < outcome.steps) trainer.step();
    expect(saveModel(model)).toEqual(outcome.model);
  });
});
