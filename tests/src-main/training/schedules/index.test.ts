import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultValues } from '../../../../src-main/training/experiment/hyperparameters.ts';
import {
  schedules,
  type Schedule,
  type ScheduleName,
} from '../../../../src-main/training/schedules/index.ts';

type Parameters = Readonly<Record<string, number>>;
interface Reference {
  readonly id: string;
  readonly parameters: Parameters & { readonly milestones?: readonly number[] };
  readonly steps: number[];
  readonly lr_closed_form: number[];
}
const path = new URL('../../../fixtures/schedules.json', import.meta.url);
const references = (JSON.parse(readFileSync(path, 'utf8')) as { schedules: Reference[] }).schedules;

/** How each reference configuration is said here: entry, base rate, hyperparameters. */
type Said = readonly [name: ScheduleName, base: number, values: Parameters];
const triangle = (p: Parameters) => ({
  up: p.up ?? p.step_size!,
  down: p.down ?? p.step_size!,
  peak: p.max! / p.base!,
});
const inOurWords: Readonly<Record<string, (p: Reference['parameters']) => Said>> = {
  constant: (p) => ['constant', p.lr0!, {}],
  'step-halving-5': (p) => ['halving', p.lr0!, { every: p.step! }],
  'step-tenth-10': (p) => ['step-decay', p.lr0!, { every: p.step!, factor: p.gamma! }],
  multistep: (p) => [
    'multistep',
    p.lr0!,
    {
      first: p.milestones![0]!,
      second: p.milestones![1]!,
      third: p.milestones![2]!,
      factor: p.gamma!,
    },
  ],
  'exponential-0.9': (p) => ['exponential', p.lr0!, { k: -Math.log(p.gamma!) }],
  'exponential-k': (p) => ['exponential', p.lr0!, { k: p.k! }],
  'inverse-time': (p) => ['inverse-time', p.lr0!, { k: p.k! }],
  tau: (p) => ['tau', p.lr0!, { tau: p.tau! }],
  'linear-decay': (p) => ['linear', p.lr0!, { total: p.total! }],
  'warmup-linear': (p) => ['warmup-linear', p.lr0!, { warmup: p.warmup!, total: p.total! }],
  'cosine-20': (p) => ['cosine', p.lr0!, { total: p.T!, floor: p.eta_min! / p.lr0! }],
  'cosine-restarts': (p) => [
    'cosine-restarts',
    p.lr0!,
    { period: p.T0!, growth: p.Tmult!, floor: p.eta_min! / p.lr0! },
  ],
  'cyclic-triangular': (p) => ['cyclic', p.base!, triangle(p)],
  'cyclic-triangular2': (p) => ['cyclic-halving', p.base!, triangle(p)],
  'cyclic-exp-range': (p) => ['cyclic-exponential', p.base!, { ...triangle(p), factor: p.gamma! }],
  'cyclic-asymmetric': (p) => ['cyclic', p.base!, triangle(p)],
  stlr: (p) => [
    'slanted-triangular',
    p.eta_max!,
    { total: p.T!, cut: p.cut_frac!, ratio: p.ratio! },
  ],
  polynomial: (p) => ['polynomial', p.lr0!, { total: p.total!, exponent: p.power! }],
  'one-cycle': (p) => [
    'one-cycle',
    p.max!,
    { total: p.total!, climb: p.pct_start!, start: p.div!, end: p.final_div! },
  ],
};

describe('schedules equal the reference, step by step', () => {
  it('has 19 configurations to compare with', () => {
    expect(references.map(({ id }) => id).sort()).toEqual(Object.keys(inOurWords).sort());
    expect(references).toHaveLength(19);
  });

  it.each(references.map((reference) => [reference.id, reference] as const))(
    '%s',
    (id, reference) => {
      const [name, base, values] = inOurWords[id]!(reference.parameters);
      const schedule: Schedule = schedules[name];
      const rates = reference.steps.map((t) => schedule.rate(t, base, values));
      const relative = rates.map((rate, i) => rate - reference.lr_closed_form[i]!);
      expect(Math.max(...relative.map(Math.abs))).toBeLessThan(1e-12);
      expect(schedule.hyperparameters.map(({ name }) => name).sort()).toEqual(
        Object.keys(values).sort(),
      );
    },
  );
});

describe.each(Object.entries(schedules as Record<string, Schedule>))('%s', (key, schedule) => {
  const values = defaultValues(schedule.hyperparameters);

  it('stands in the table under its own name', () => {
    expect(schedule.name).toBe(key);
    for (const { default: value, minimum, maximum } of schedule.hyperparameters)
      expect(value >= minimum && value <= maximum).toBe(true);
  });

  it('is never negative and scales with the base rate', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.double({ min: 1e-3, max: 1, noNaN: true }), (t, base) => {
        const rate = schedule.rate(t, base, values);
        expect(rate).toBeGreaterThanOrEqual(0);
        expect(schedule.rate(t, 2 * base, values)).toBeAllClose(2 * rate, { within: 1e-12 });
      }),
    );
  });
});

describe('the ends of the curves', () => {
  it('a warm-up as long as the run never divides by zero', () => {
    expect(schedules['warmup-linear'].rate(5, 1, { warmup: 5, total: 5 })).toBe(0);
  });

  it('a slanted triangle without a climb starts at the top', () => {
    const values = { total: 10, cut: 0, ratio: 4 };
    expect(schedules['slanted-triangular'].rate(0, 1, values)).toBe(1);
    expect(schedules['slanted-triangular'].rate(10, 1, values)).toBe(0.25);
  });

  it('one cycle without a climb starts at the top, and one without a fall ends at its last rate', () => {
    const values = { total: 10, climb: 0.1, start: 25, end: 100 };
    expect(schedules['one-cycle'].rate(0, 1, values)).toBe(1);
    expect(schedules['one-cycle'].rate(9, 1, { ...values, climb: 1 })).toBeAllClose(1 / 25 / 100);
  });

  it('one cycle stays at its last rate after the last step', () => {
    const values = defaultValues(schedules['one-cycle'].hyperparameters);
    expect(schedules['one-cycle'].rate(9999, 1, values)).toBeAllClose(1 / 25 / 10000);
  });
});
