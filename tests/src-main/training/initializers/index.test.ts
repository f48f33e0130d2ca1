import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../src-main/engine/index.ts';
import { defaultValues } from '../../../../src-main/training/experiment/hyperparameters.ts';
import {
  initializers,
  type Initializer,
  type InitializerName,
} from '../../../../src-main/training/initializers/index.ts';

interface Fixture {
  readonly initializers: readonly {
    readonly id: string;
    readonly checked_with: {
      readonly fan_in: number;
      readonly fan_out: number;
      readonly theoretical_variance: number;
      readonly sample: { readonly min: number; readonly max: number };
    };
  }[];
  readonly initializer_facts: { readonly examples: readonly Readonly<Record<string, number>>[] };
}
const path = new URL('../../../fixtures/activations.json', import.meta.url);
const fixture = JSON.parse(readFileSync(path, 'utf8')) as Fixture;

type Said = readonly [name: InitializerName, values?: Readonly<Record<string, number>>];
const inOurWords: Readonly<Record<string, Said>> = {
  xavier_uniform: ['xavier-uniform'],
  xavier_normal: ['xavier-normal'],
  kaiming_uniform_relu: ['he-uniform'],
  kaiming_normal_relu: ['he-normal'],
  kaiming_normal_fan_out: ['he-normal', { backward: 1 }],
  'kaiming_normal_leaky_0.1': ['he-normal', { slope: 0.1 }],
  lecun_normal: ['lecun-normal'],
  lecun_uniform: ['lecun-uniform'],
  torch_linear_default: ['torch-linear'],
  torch_embedding_default: ['normal', { sigma: 1 }],
  xavier_uniform_tanh_gain: ['xavier-uniform', { gain: 5 / 3 }],
};

function said([name, values]: Said): [Initializer, Record<string, number>] {
  const initializer: Initializer = initializers[name];
  return [initializer, { ...defaultValues(initializer.hyperparameters), ...values }];
}

function draw([initializer, values]: ReturnType<typeof said>, fanIn: number, fanOut: number) {
  const data = new Float64Array(fanIn * fanOut);
  initializer.fill(data, fanIn, fanOut, createRandom(7), values);
  const mean = data.reduce((sum, w) => sum + w, 0) / data.length;
  const variance = data.reduce((sum, w) => sum + (w - mean) * (w - mean), 0) / data.length;
  const largest = data.reduce((most, w) => Math.max(most, Math.abs(w)), 0);
  return { mean, variance, largest };
}

describe('initializers equal the reference', () => {
  it('has 11 to compare with', () => {
    expect(fixture.initializers.map(({ id }) => id).sort()).toEqual(Object.keys(inOurWords).sort());
  });

  it.each(fixture.initializers.map((each) => [each.id, each.checked_with] as const))(
    '%s: Var(W) in theory and over 300,000 draws, and how far they reach',
    (id, { fan_in, fan_out, theoretical_variance, sample }) => {
      const entry = said(inOurWords[id]!);
      expect(entry[0].variance(fan_in, fan_out, entry[1]) / theoretical_variance).toBeAllClose(1);
      const weights = new Float64Array(300_000);
      entry[0].fill(weights, fan_in, fan_out, createRandom(1), entry[1]);
      const variance = weights.reduce((sum, w) => sum + w * w, 0) / weights.length;
      expect(variance / theoretical_variance).toBeAllClose(1, { within: 0.01 });
      const reach = weights.reduce((most, w) => Math.max(most, Math.abs(w)), 0);
      const isUniform = sample.max < 2 * Math.sqrt(theoretical_variance);
      if (isUniform) expect(reach).toBeAllClose(sample.max, { within: 1e-4 });
      else expect(reach / Math.sqrt(theoretical_variance)).toBeGreaterThan(3.5);
    },
  );

  it.each(
    fixture.initializer_facts.examples.map((each) => [each.fan_in!, each.fan_out!, each] as const),
  )('bounds and deviations for %i inputs and %i outputs', (fanIn, fanOut, example) => {
    const variance = (name: InitializerName) => {
      const [initializer, values] = said([name]);
      return initializer.variance(fanIn, fanOut, values);
    };
    for (const family of ['xavier', 'he', 'lecun'] as const) {
      expect(Math.sqrt(3 * variance(`${family}-uniform`))).toBeAllClose(
        example[`${family}_bound`]!,
      );
      expect(Math.sqrt(variance(`${family}-normal`))).toBeAllClose(example[`${family}_std`]!);
    }
  });
});

describe.each(Object.entries(initializers as Record<string, Initializer>))(
  '%s',
  (key, initializer) => {
    const entry = said([key as InitializerName]);

    it('draws weights of mean 0 with the variance that it names', () => {
      expect(initializer.name).toBe(key);
      const { mean, variance } = draw(entry, 400, 250);
      const expected = initializer.variance(400, 250, entry[1]);
      expect(Math.abs(mean)).toBeLessThanOrEqual(4 * Math.sqrt(expected / 100_000));
      expect(variance).toBeAllClose(expected, { within: 0.02 * expected });
    });

    it('draws the same weights from the same seed', () => {
      fc.assert(
        fc.property(
          fc.nat(),
          fc.integer({ min: 1, max: 9 }),
          fc.integer({ min: 1, max: 9 }),
          (seed, n, m) => {
            const [once, twice] = [new Float64Array(n * m), new Float64Array(n * m).fill(5)];
            initializer.fill(once, m, n, createRandom(seed), entry[1]);
            initializer.fill(twice, m, n, createRandom(seed), entry[1]);
            expect([...twice]).toEqual([...once]);
          },
        ),
      );
    });
  },
);
