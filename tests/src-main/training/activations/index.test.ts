import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Graph, gradients, sum, tensor, evaluate } from '../../../../src-main/engine/index.ts';
import {
  activations,
  type Activation,
  type ActivationName,
} from '../../../../src-main/training/activations/index.ts';
import { defaultValues } from '../../../../src-main/training/experiment/hyperparameters.ts';

interface Reference {
  readonly id: string;
  readonly points: readonly {
    readonly x: number;
    readonly value: number;
    readonly derivative: number;
  }[];
}
const path = new URL('../../../fixtures/activations.json', import.meta.url);
const references = (JSON.parse(readFileSync(path, 'utf8')) as { activations: Reference[] })
  .activations;

/** `leaky_relu_0.1` is leaky-relu with slope 0.1. */
function said(id: string): [Activation, Record<string, number>] {
  const [, family, slope] = /^(.*?)(?:_([\d.]+))?$/u.exec(id)!;
  const activation: Activation = activations[family!.replaceAll('_', '-') as ActivationName];
  return [
    activation,
    { ...defaultValues(activation.hyperparameters), ...(slope && { slope: Number(slope) }) },
  ];
}

/** f and f′ at some points, as the engine finds them. */
function at(xs: number[], activation: Activation, values: Record<string, number>) {
  const z = new Graph().input('z', [xs.length]);
  const h = activation.apply(z, values);
  const given = new Map([[z, tensor(xs)]]);
  const [derivative] = gradients(sum(h), [z], given);
  return { shape: h.shape, value: evaluate(h, given).data, derivative: derivative!.data };
}

/** The reference's derivative of hardsigmoid is 1/6 rounded to single precision. */
const derivativeWithin: Readonly<Record<string, number>> = { hardsigmoid: 1e-8 };

describe('activations equal the reference', () => {
  it('has all of them: 17 entries, one with two slopes', () => {
    expect(new Set(references.map(({ id }) => said(id)[0].name))).toEqual(
      new Set(Object.keys(activations)),
    );
    expect(references).toHaveLength(18);
  });

  it.each(references.map((reference) => [reference.id, reference.points] as const))(
    '%s: value and derivative',
    (id, points) => {
      const xs = points.map(({ x }) => x);
      const { shape, value, derivative } = at(xs, ...said(id));
      expect(shape).toEqual([xs.length]);
      expect(value).toBeAllClose(points.map((point) => point.value));
      expect(derivative).toBeAllClose(
        points.map((point) => point.derivative),
        {
          within: derivativeWithin[id] ?? 1e-12,
        },
      );
    },
  );
});

it.each(Object.entries(activations as Record<string, Activation>))(
  '%s stands in the table under its own name',
  (key, { name, hyperparameters }) => {
    expect(name).toBe(key);
    for (const { default: value, minimum, maximum } of hyperparameters)
      expect(value >= minimum && value <= maximum).toBe(true);
  },
);

it('hyperparameters reach the function', () => {
  expect(at([-2], activations['leaky-relu'], { slope: 0.25 }).value).toBeAllClose([-0.5]);
  expect(at([-50], activations.elu, { alpha: 3 }).value).toBeAllClose([-3]);
});
