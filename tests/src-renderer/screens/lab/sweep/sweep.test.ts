import { describe, expect, test } from 'vitest';
import { Draft } from '../../../../../src-renderer/screens/lab/experiment/draft.svelte.ts';
import { bestOf, spreadOf } from '../../../../../src-renderer/screens/lab/sweep/outcome.ts';
import { Sweep } from '../../../../../src-renderer/screens/lab/sweep/sweep.svelte.ts';
import { options, run, scores } from '../../../support/lab.ts';

function sweepOf(setting: string, text?: string): Sweep {
  const sweep = new Sweep(new Draft(options));
  sweep.choose(setting);
  if (text !== undefined) sweep.type(text);
  return sweep;
}

describe('the values of a sweep', () => {
  test.each<[string, string, unknown[] | undefined]>([
    ['optimizer.rate', '0.001, 0.01,0.1', [0.001, 0.01, 0.1]],
    ['optimizer.rate', '1e-3 1e-2', [0.001, 0.01]],
    ['optimizer.rate', '0.1, 0.10', undefined],
    ['optimizer.rate', '0.1, fast', undefined],
    ['optimizer.rate', '0.1', undefined],
    ['epochs', '1, 2.5', undefined],
    ['window', '4, 9', undefined],
    ['hidden', '50; 50, 20; ', [[50], [50, 20]]],
    ['dropout.hidden', '0; 0.2; 0.5', [[], [0.2], [0.5]]],
    ['dropout.hidden', '0.2; 1', undefined],
  ])('%s: %s', (setting, text, values) => {
    expect(sweepOf(setting, text).values).toEqual(values);
  });

  test('more than two dozen are too many', () => {
    const seeds = (count: number) => Array.from({ length: count }, (_, i) => i).join(',');
    expect(sweepOf('seed', seeds(24)).values).toHaveLength(24);
    expect(sweepOf('seed', seeds(25)).values).toBeUndefined();
  });

  test('begin with five seeds, or with smaller and larger ones', () => {
    expect(sweepOf('seed').values).toEqual([1, 2, 3, 4, 5]);
    expect(sweepOf('optimizer.rate').values).toEqual([0.0003, 0.003, 0.03]);
    expect(sweepOf('batch').values).toEqual([16, 32, 64]);
    expect(sweepOf('window').values).toEqual([1, 2, 4]);
  });

  test('every setting that is offered begins with values that can be trained', () => {
    const sweep = new Sweep(new Draft(options));
    expect(sweep.settings).toContain('l2');
    expect(sweep.settings).not.toContain('task');
    for (const setting of sweep.settings) {
      sweep.choose(setting);
      if (sweep.entries.size === 0) expect(sweep.values?.length, setting).toBeGreaterThan(1);
    }
  });
});

test('an experiment for each value, alike in all else', () => {
  const experiments = sweepOf('optimizer.rate', '0.1, 0.2').experiments();
  expect(experiments).toEqual(
    [0.1, 0.2].map((rate) => ({
      ...options.defaults,
      optimizer: { ...options.defaults.optimizer, rate },
    })),
  );
});

test('entries of a table come with the values that they begin with', () => {
  const sweep = sweepOf('optimizer');
  expect(sweep.values).toBeUndefined();
  sweep.toggle('sgd');
  expect(sweep.experiments().map(({ optimizer }) => optimizer)).toEqual([
    options.defaults.optimizer,
    { name: 'sgd', rate: 0.1 },
  ]);
  sweep.toggle('adam');
  expect(sweep.values).toBeUndefined();
});

test('the best of the finished runs, and how far they lie apart', () => {
  const of = (id: number, f1: number) =>
    run(id, { scores: { ...scores, overall: { ...scores.overall, f1 } } });
  const runs = [of(1, 0.5), run(2, { status: 'failed' }), of(3, 0.75), of(4, 0.75)];
  expect(bestOf(runs)).toBe(3);
  expect(spreadOf(runs)).toEqual({ count: 3, mean: 2 / 3, low: 0.5, high: 0.75 });
  expect([bestOf(runs.slice(0, 2)), spreadOf([])]).toEqual([undefined, undefined]);
});
