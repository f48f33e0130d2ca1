import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  optimizers,
  type Optimizer,
  type OptimizerName,
} from '../../../../src-main/training/optimizers/index.ts';
import { defaultValues } from '../../../../src-main/training/experiment/hyperparameters.ts';

interface Reference {
  readonly id: string;
  readonly class: string;
  readonly all_hyperparameters: Readonly<Record<string, number | boolean | readonly number[]>>;
  readonly runs: Readonly<
    Record<string, { readonly parameters: number[][]; readonly gradients: number[][] }>
  >;
}
interface Fixture {
  readonly start: number[];
  readonly gradients: number[][];
  readonly A: number[][];
  readonly b: number[];
  readonly optimizers: readonly Reference[];
}
const path = new URL('../../../fixtures/optimizers.json', import.meta.url);
const fixture = JSON.parse(readFileSync(path, 'utf8')) as Fixture;

/** The reference library's names in ours. */
const renamed: Record<string, string> = {
  weight_decay: 'weightDecay',
  lr: 'rate',
  eps: 'epsilon',
  lr_decay: 'rateDecay',
  initial_accumulator_value: 'initialSum',
  alpha: 'decay',
  rho: 'decay',
  momentum_decay: 'momentumDecay',
};

function nameOf({ class: className, all_hyperparameters: given }: Reference): OptimizerName {
  const name = className.replace('torch.optim.', '').toLowerCase();
  if (name !== 'sgd') return name as OptimizerName;
  if (given.nesterov === true) return 'nesterov';
  return given.momentum === 0 ? 'sgd' : 'momentum';
}

function valuesOf({ all_hyperparameters: given }: Reference): Record<string, number> {
  const { betas, ...others } = given;
  const [beta1, beta2] = (betas ?? []) as number[];
  const named = Object.entries(others).map(([name, value]) => [
    renamed[name] ?? name,
    Number(value),
  ]);
  return { ...Object.fromEntries(named), ...(betas && { beta1, beta2 }) } as Record<string, number>;
}

function trajectory(
  optimizer: Optimizer,
  rate: number,
  values: Record<string, number>,
  gradientAt: (step: number, parameters: Float64Array) => ArrayLike<number>,
): number[][] {
  const parameters = Float64Array.from(fixture.start);
  const state = optimizer.init(parameters.length, values);
  return fixture.gradients.map((_, step) => {
    const gradient = Float64Array.from(gradientAt(step, parameters));
    optimizer.update(parameters, gradient, state, rate, values);
    return [...parameters];
  });
}

/** ∇(½ pᵀAp − bᵀp) = Ap − b */
const quadraticGradient = (parameters: Float64Array) =>
  fixture.A.map((row, i) => row.reduce((sum, a, j) => sum + a * parameters[j]!, -fixture.b[i]!));

const runs = fixture.optimizers.flatMap((reference) =>
  Object.entries(reference.runs).map(([run, expected]) => ({ reference, run, expected })),
);

describe('optimizers equal the reference, step by step', () => {
  it('has all 23 configurations to compare with', () => {
    expect(new Set(runs.map(({ reference }) => reference.id)).size).toBe(23);
  });

  it.each(runs.map((each) => [`${each.reference.id} on ${each.run} gradients`, each] as const))(
    '%s',
    (_, { reference, run, expected }) => {
      const optimizer: Optimizer = optimizers[nameOf(reference)];
      const got = trajectory(
        optimizer,
        reference.all_hyperparameters.lr as number,
        valuesOf(reference),
        (step, parameters) =>
          run === 'given' ? expected.gradients[step]! : quadraticGradient(parameters),
      );
      expect(got).toBeAllClose(expected.parameters.slice(1), { within: 1e-12 });
    },
  );
});

describe.each(Object.entries(optimizers as Record<string, Optimizer>))('%s', (key, optimizer) => {
  const values = defaultValues(optimizer.hyperparameters);

  it('stands in the table under its own name, with a rate to begin with', () => {
    expect(optimizer.name).toBe(key);
    expect(values.rate).toBeGreaterThan(0);
    for (const { default: value, minimum, maximum } of optimizer.hyperparameters)
      expect(value >= minimum && value <= maximum).toBe(true);
  });

  it('walks down a bowl: f(p) = ½ pᵀAp − bᵀp falls', () => {
    const height = (p: ArrayLike<number>) =>
      fixture.A.reduce(
        (sum, row, i) =>
          sum + p[i]! * (row.reduce((total, a, j) => total + a * p[j]!, 0) / 2 - fixture.b[i]!),
        0,
      );
    const last = trajectory(optimizer, values.rate!, values, (_, p) => quadraticGradient(p)).at(
      -1,
    )!;
    expect(height(last)).toBeLessThan(height(fixture.start));
  });

  it('takes the second half of a walk from a copied state to the same place', () => {
    const gradient = Float64Array.from([0.3, -0.2, 1]);
    const parameters = Float64Array.from(fixture.start);
    const state = optimizer.init(3, values);
    for (let i = 0; i < 6; i++) optimizer.update(parameters, gradient, state, 0.01, values);
    const copies = { parameters: parameters.slice(), state: structuredClone(state) };
    for (let i = 0; i < 6; i++) {
      optimizer.update(parameters, gradient, state, 0.01, values);
      optimizer.update(copies.parameters, gradient, copies.state, 0.01, values);
    }
    expect([...copies.parameters]).toEqual([...parameters]);
    expect([...gradient]).toEqual([0.3, -0.2, 1]);
  });
});

describe('momentum', () => {
  it('with its Nesterov form switched on is the entry nesterov', () => {
    const values = { momentum: 0.8, dampening: 0, weightDecay: 0.02 };
    const walk = (optimizer: Optimizer, nesterov: number) =>
      trajectory(optimizer, 0.05, { ...values, nesterov }, (_, p) => quadraticGradient(p));
    expect(walk(optimizers.momentum, 1)).toEqual(walk(optimizers.nesterov, 0));
    expect(walk(optimizers.momentum, 0)).not.toEqual(walk(optimizers.nesterov, 0));
  });
});
