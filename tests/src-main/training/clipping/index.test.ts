import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { clippings } from '../../../../src-main/training/clipping/index.ts';
import { encode } from '../../../../src-main/training/dataset.ts';
import { parseExperiment } from '../../../../src-main/training/index.ts';
import { startingModel } from '../../../../src-main/training/model/starting-model.ts';
import { architectureOf } from '../../../../src-main/training/model/trained-model.ts';
import { Trainer } from '../../../../src-main/training/step/trainer.ts';
import { tinyCorpus } from '../corpora.ts';

const vector = fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 1 });
const limit = fc.double({ noNaN: true, min: 1e-3, max: 1e3 });
const normOf = (entries: Iterable<number>) => Math.hypot(...entries);

describe('clipping by norm', () => {
  const clipped = (g: number[], c: number) => {
    const { factor, limit } = clippings.norm.bounds!(normOf(g), { limit: c });
    expect(limit).toBe(Infinity);
    return g.map((entry) => factor * entry);
  };

  test('never leaves a longer gradient than c, and never turns it', () => {
    fc.assert(
      fc.property(vector, limit, (g, c) => {
        const short = clipped(g, c);
        expect(normOf(short)).toBeLessThanOrEqual(c * (1 + 1e-9));
        const scale = normOf(short) / (normOf(g) || 1);
        expect(short).toBeAllClose(
          g.map((entry) => entry * scale),
          { within: 1e-6 },
        );
      }),
    );
  });

  test('leaves a gradient within c as it is', () => {
    expect(clipped([3, 4], 6)).toEqual([3, 4]);
    expect(clipped([3, 4], 1)).toBeAllClose([0.6, 0.8], { within: 1e-6 });
  });
});

test('clipping by value cuts every entry by itself', () => {
  expect(clippings.value.bounds!(NaN, { limit: 2 })).toEqual({ factor: 1, limit: 2 });
});

const plain = {
  embedding: { dim: 5 },
  hidden: [7],
  batch: 16,
  optimizer: { name: 'sgd', rate: 1 },
};

/** How one step of SGD with rate 1 moves all parameters: the gradient that it used. */
function stepOf(fields: object) {
  const experiment = parseExperiment({ ...plain, ...fields });
  const { parameters, ...lexicon } = startingModel(experiment, tinyCorpus());
  const before = Float64Array.from(parameters.flat);
  const trainer = new Trainer({
    experiment,
    architecture: architectureOf(experiment, lexicon),
    windows: encode(tinyCorpus().train, experiment, lexicon),
    parameters,
  });
  const { gradientNorm } = trainer.step();
  return { gradientNorm, moved: Array.from(before, (value, i) => value - parameters.flat[i]!) };
}

const modes = [
  { precision: 'f64' },
  { precision: 'f32' },
  { precision: 'f64', embedding: { dim: 5, update: 'lazy' } },
  { precision: 'f32', embedding: { dim: 5, update: 'lazy' }, l2: 0.01 },
  { precision: 'f64', l2: 0.1 },
];

describe.each(modes)('a step of %j', (mode) => {
  const free = stepOf(mode);
  const within = mode.precision === 'f64' ? 1e-9 : 1e-5;

  it('moves by the gradient, cut to the norm; the norm that is reported is that before', () => {
    const { moved, gradientNorm } = stepOf({ ...mode, clip: { norm: 0.05 } });
    expect(gradientNorm).toBeAllClose(free.gradientNorm, { within });
    expect(normOf(moved)).toBeAllClose(0.05, { within: 1e-5 });
    const factor = 0.05 / free.gradientNorm;
    expect(moved).toBeAllClose(
      free.moved.map((entry) => factor * entry),
      { within: 1e-5 },
    );
  });

  it('moves by the gradient, every entry cut', () => {
    const { moved, gradientNorm } = stepOf({ ...mode, clip: { value: 0.01 } });
    expect(gradientNorm).toBeAllClose(free.gradientNorm, { within });
    expect(moved).toBeAllClose(
      free.moved.map((entry) => Math.min(0.01, Math.max(-0.01, entry))),
      { within },
    );
    expect(Math.max(...free.moved)).toBeGreaterThan(0.01);
  });

  it('is as without, where the limit is out of reach', () => {
    const { moved } = stepOf({ ...mode, clip: { norm: 1e6 } });
    expect(moved).toBeAllClose(free.moved, { within });
  });
});

it('a limit of 0 holds everything still', () => {
  expect(stepOf({ clip: { value: 0 } }).moved.every((change) => change === 0)).toBe(true);
  expect(stepOf({ clip: { norm: 0 } }).moved.every((change) => change === 0)).toBe(true);
});

it('cuts a gradient whose squares are beyond float32', () => {
  const long = { initialization: { name: 'normal', sigma: 1 }, hidden: [], l2: 0 };
  const experiment = parseExperiment({ ...plain, ...long, precision: 'f32', clip: { norm: 1 } });
  const { parameters, ...lexicon } = startingModel(experiment, tinyCorpus());
  parameters.list[0]!.data.forEach((value, i, data) => (data[i] = 1e24 * value));
  parameters.list[1]!.data.forEach((value, i, data) => (data[i] = 1e-24 * value));
  const before = Float64Array.from(parameters.flat);
  const trainer = new Trainer({
    experiment,
    architecture: architectureOf(experiment, lexicon),
    windows: encode(tinyCorpus().train, experiment, lexicon),
    parameters,
  });
  expect(trainer.step().gradientNorm).toBeGreaterThan(1e20);
  const moved = Array.from(before, (value, i) => value - parameters.flat[i]!);
  expect(normOf(moved.slice(-parameters.list[1]!.data.length))).toBeLessThan(1.001);
});
