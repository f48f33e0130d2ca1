import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Experiment } from '../../../src-main/contract/experiment.ts';
import type { LayerMetrics, MetricPoint } from '../../../src-main/contract/lab.ts';
import { anAttempt, fullMarks, noMarks, openedProfile } from '../../support/profiles.ts';

const experiment: Experiment = {
  task: 'entity-type',
  data: 'english',
  window: 2,
  embedding: { dim: 10, from: 'random', train: true, rate: 1, update: 'dense' },
  hidden: [20],
  activation: { name: 'tanh' },
  initialization: { name: 'zeros' },
  optimizer: { name: 'sgd', rate: 0.1, nesterov: false },
  schedule: { name: 'constant' },
  l2: 0.001,
  batch: 32,
  epochs: 3,
  seed: 1,
  precision: 'f64',
  fusedMultiplyAdd: true,
  dropout: { input: 0, hidden: [] },
  batchNorm: { use: false, momentum: 0.1, epsilon: 1e-5 },
  clip: { name: 'none' },
};

describe('attempts', () => {
  test('keep verdicts whole, non-finite numbers included', () => {
    const { attempts } = openedProfile();
    const one = { rows: 1, columns: 2, entries: [NaN, -Infinity] };
    const verdict = {
      ...noMarks,
      counterexample: { givens: [], functions: [], yours: one, right: one },
    };
    attempts.add(anAttempt({ verdict }));
    expect(attempts.newest(1)[0]!.verdict).toEqual(verdict);
  });

  test('are counted by task, and listed newest first', () => {
    const { attempts } = openedProfile();
    for (const variant of [0, 0, 1]) attempts.add(anAttempt({ variant, at: variant }));
    expect(attempts.count('ds-db', 0)).toBe(2);
    expect(attempts.count('ds-db', 2)).toBe(0);
    expect(attempts.newest(2).map(({ id }) => id)).toEqual([3, 2]);
  });

  test('an exercise is solved from the first full marks on, whatever follows', () => {
    const { attempts, states } = openedProfile();
    expect(states.of('ds-db')).toBe('new');
    attempts.add(anAttempt({ verdict: noMarks }));
    expect(states.of('ds-db')).toBe('tried');
    attempts.add(anAttempt({ verdict: fullMarks, variant: 4 }));
    attempts.add(anAttempt({ verdict: noMarks }));
    expect(states.of('ds-db')).toBe('solved');
    expect(states.all()).toEqual(new Map([['ds-db', 'solved']]));
  });
});

test('the latest draft of a task stands, and tasks do not share drafts', () => {
  const { drafts } = openedProfile();
  drafts.write('ds-db', 0, { text: 'u' }, 1);
  drafts.write('ds-db', 0, { text: 'u ∘' }, 2);
  expect(drafts.read('ds-db', 0)).toEqual({ text: 'u ∘' });
  expect(drafts.read('ds-db', 1)).toBeUndefined();
});

test('a solution counts as shown from the first time', () => {
  const { solutionsShown } = openedProfile();
  expect(solutionsShown.has('ds-db', 0)).toBe(false);
  solutionsShown.add('ds-db', 0, 1);
  solutionsShown.add('ds-db', 0, 2);
  expect(solutionsShown.has('ds-db', 0)).toBe(true);
});

test('settings that this version cannot read count as not chosen', () => {
  const profile = openedProfile();
  profile.settings.write({ language: 'ko', theme: 'dark' });
  profile.settings.write({ theme: 'sepia' as 'dark' });
  expect(profile.settings.read()).toEqual({ language: 'ko', theme: 'system' });
});

test('an imported corpus is found again, and importing it again replaces it', () => {
  const { corpora } = openedProfile();
  corpora.write({ id: 'a', name: 'A', text: 'x\tO\n' }, 1);
  corpora.write({ id: 'a', name: 'B', text: 'y\tO\n' }, 2);
  expect(corpora.all()).toEqual([{ id: 'a', name: 'B', text: 'y\tO\n' }]);
  expect(corpora.find('b')).toBeUndefined();
});

test('word vectors come back number by number; a damaged set is not read', () => {
  const { wordVectors } = openedProfile();
  const set = { id: 'v', name: 'v.txt', dimension: 2, words: 2, leftOut: 0 };
  const vectors = { words: ['바다', 'sky'], data: Float64Array.of(0.1, -2, 3e-9, 4) };
  wordVectors.write(set, vectors, 1);
  expect([wordVectors.all(), wordVectors.find('v')]).toEqual([[set], vectors]);
  expect(wordVectors.find('other')).toBeUndefined();
  wordVectors.write({ ...set, id: 'short' }, { ...vectors, data: Float64Array.of(1) }, 2);
  expect(() => wordVectors.find('short')).toThrow(/1 numbers for 2 words of dimension 2/);
});

describe('runs', () => {
  const asked = { experiment, startedAt: 10, steps: 0, totalSteps: 300 };

  test('tell how they stand from start to end', () => {
    const { runs } = openedProfile();
    const id = runs.add(experiment, 10, 300);
    expect(runs.find(id)).toEqual({ id, ...asked, status: 'queued', changes: 0 });
    runs.markAs(id, 'running');
    expect(runs.find(id)).toEqual({ id, ...asked, status: 'running', changes: 1 });
    const score = { precision: NaN, recall: 0, f1: 0, gold: 3, predicted: 0, matched: 0 };
    const scores = { overall: score, byType: { PER: score }, heldOutLoss: Infinity };
    runs.end(id, { status: 'finished', steps: 300, at: 20, scores });
    expect(runs.find(id)).toEqual({
      id,
      ...asked,
      status: 'finished',
      changes: 2,
      steps: 300,
      finishedAt: 20,
      scores,
    });
  });

  test('a removed run is out of sight until it is restored', () => {
    const { runs } = openedProfile();
    const [first, second] = [runs.add(experiment, 1, 1), runs.add(experiment, 2, 1)];
    runs.remove(first, 5);
    expect(runs.all().map(({ id }) => id)).toEqual([second]);
    runs.restore(first);
    expect(runs.all().map(({ id }) => id)).toEqual([second, first]);
  });

  test('what a killed process left is marked interrupted, and nothing else', () => {
    const { runs, checkpoints } = openedProfile();
    const [running, queued, done] = [1, 2, 3].map((at) => runs.add(experiment, at, 9)) as [
      number,
      number,
      number,
    ];
    runs.markAs(running, 'running');
    checkpoints.write(running, 4, new Uint8Array(3), 1);
    runs.end(done, { status: 'finished', steps: 1, at: 3 });
    expect(runs.interruptAll(9)).toBe(2);
    const interrupted = { status: 'interrupted', finishedAt: 9 };
    expect(runs.find(running)).toMatchObject({ ...interrupted, resumesAt: 4 });
    expect(runs.find(queued)).toMatchObject({ ...interrupted, resumesAt: 0 });
    expect(runs.find(done)).toMatchObject({ status: 'finished' });
    expect(runs.find(done)).not.toHaveProperty('resumesAt');
  });

  test('a name is given and taken back; runs of one sweep know it', () => {
    const { runs } = openedProfile();
    const ids = [1, 2].map((at) => runs.add(experiment, at, 1));
    runs.rename(ids[0]!, 'wide');
    runs.joinSweep(ids);
    expect(runs.all().map(({ name, sweep }) => [name, sweep])).toEqual([
      [undefined, ids[0]],
      ['wide', ids[0]],
    ]);
    runs.rename(ids[0]!, undefined);
    expect(runs.find(ids[0]!)).not.toHaveProperty('name');
  });

  test('checkpoints come back byte for byte, the last one of each run', () => {
    const { runs, checkpoints } = openedProfile();
    const id = runs.add(experiment, 1, 9);
    const bytes = Uint8Array.from({ length: 1000 }, (_, i) => i % 256);
    checkpoints.write(id, 2, new Uint8Array(7), 1);
    checkpoints.write(id, 3, bytes, 2);
    const found = checkpoints.read(id)!;
    expect(found.step).toBe(3);
    expect(Uint8Array.from(found.bytes)).toEqual(bytes);
    checkpoints.remove(id);
    expect(checkpoints.read(id)).toBeUndefined();
  });

  test('points after a step are forgotten', () => {
    const { runs, points } = openedProfile();
    const id = runs.add(experiment, 1, 9);
    const one = {
      epoch: 0,
      loss: 1,
      objective: 1,
      rate: 1,
      gradientNorm: 1,
      windowsPerSecond: 1,
      layers: [],
    };
    points.add(
      id,
      [1, 2, 3].map((step) => ({ ...one, step })),
    );
    points.cut(id, 2);
    expect(points.of(id).map(({ step }) => step)).toEqual([1, 2]);
  });

  test('models come back byte for byte', () => {
    const { runs, models } = openedProfile();
    const id = runs.add(experiment, 1, 1);
    const bytes = Uint8Array.from({ length: 1000 }, (_, i) => i % 256);
    models.write(id, bytes);
    expect(Uint8Array.from(models.read(id)!)).toEqual(bytes);
    expect(models.read(id + 1)).toBeUndefined();
  });

  test('any points come back as they were, in order of their steps', () => {
    const { runs, points } = openedProfile();
    const real = fc.double().map((value) => (value === 0 ? 0 : value)); // SQLite has no −0
    const layer: fc.Arbitrary<LayerMetrics> = fc.record(
      { name: fc.string(), gradientNorm: real, dead: real, saturated: real },
      { requiredKeys: ['name', 'gradientNorm'] },
    );
    const point: fc.Arbitrary<Omit<MetricPoint, 'step'>> = fc.record({
      epoch: real,
      loss: real,
      objective: real,
      rate: real,
      gradientNorm: real,
      windowsPerSecond: real,
      layers: fc.array(layer),
    });
    fc.assert(
      fc.property(fc.array(point, { minLength: 1 }), (list) => {
        const id = runs.add(experiment, 1, 1);
        const numbered = list.map((one, i) => ({ step: i + 1, ...one }));
        points.add(id, numbered.toReversed());
        expect(points.of(id)).toEqual(numbered);
        expect(runs.find(id)!.lastLoss).toBe(numbered.at(-1)!.loss);
      }),
      { numRuns: 30 },
    );
  });

  test('a batch of points is kept whole or not at all', () => {
    const { runs, points } = openedProfile();
    const id = runs.add(experiment, 1, 1);
    const one = {
      epoch: 0,
      loss: 1,
      objective: 1,
      rate: 1,
      gradientNorm: 1,
      windowsPerSecond: 1,
      layers: [],
    };
    const broken = { ...one, step: 'two' as unknown as number };
    expect(() => points.add(id, [{ ...one, step: 1 }, broken])).toThrow();
    expect(points.of(id)).toEqual([]);
  });
});

test('work done together is undone together', () => {
  const profile = openedProfile();
  const work = () =>
    profile.together(() => {
      profile.attempts.add(anAttempt());
      throw new Error('half way');
    });
  expect(work).toThrow('half way');
  expect(profile.attempts.total()).toBe(0);
});
