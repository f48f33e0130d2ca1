import { describe, expect, test } from 'vitest';
import { alike } from '../../../../src-main/contract/localized.ts';
import type { Run } from '../../../../src-main/contract/lab.ts';
import { ProblemError } from '../../../../src-main/contract/problem.ts';
import { Lab } from '../../../../src-renderer/screens/lab/lab.svelte.ts';
import { FakeCore, type Answers } from '../../support/fake-core.ts';
import { corpus, options, point, run, scores } from '../../support/lab.ts';

async function openLab(runs: Run[] = [], answers: Answers = {}) {
  const core = new FakeCore({
    'lab.options': () => options,
    'lab.runs': () => runs,
    'lab.run': ({ id }) => ({
      run: runs.find((each) => each.id === id)!,
      points: [point(1, 2), point(2, 1)],
    }),
    'lab.tag': () => ({ tokens: [{ text: 'Paris', label: 'LOC', probability: 1, known: true }] }),
    ...answers,
  });
  const lab = new Lab(core.client, (draw) => draw());
  const close = lab.open();
  await expect.poll(() => lab.ready.value).toBeDefined();
  await expect.poll(() => lab.ready.waiting).toBe(false);
  return { core, lab, close };
}

const started = run(7, { status: 'running', steps: 0 });
const startable: Answers = { 'lab.start': ({ experiment }) => ({ ...started, experiment }) };

test('opens with the newest run, its curve and a sentence for its model', async () => {
  const { lab } = await openLab([run(1), run(2, { scores })]);
  expect(lab.shown?.id).toBe(2);
  await expect.poll(() => lab.curves.of(2).length).toBe(2);
  await expect.poll(() => lab.trial.tokens.length).toBe(1);
});

describe('training', () => {
  test('starts what stands in the form and shows its points as they come', async () => {
    const { core, lab } = await openLab([run(1)], startable);
    lab.ready.value!.type('epochs', '3');
    await lab.launch.start();
    expect([lab.shown?.id, lab.shown?.experiment.epochs]).toEqual([7, 3]);
    core.emit({ name: 'lab.points', payload: { id: 7, points: [point(1, 1.7)] } });
    expect(lab.curves.of(7).map(({ loss }) => loss)).toEqual([1.7]);
  });

  test('takes a loss that is not a number for what it is', async () => {
    const { core, lab } = await openLab([], startable);
    await lab.launch.start();
    const wire = { ...point(1), loss: 'NaN' };
    core.emit({ name: 'lab.points', payload: { id: 7, points: [wire] } });
    expect(lab.curves.of(7)[0]!.loss).toBeNaN();
  });

  test('is started once, however often the key is pressed', async () => {
    const { core, lab } = await openLab([], startable);
    await Promise.all([lab.launch.start(), lab.launch.start(), lab.launch.start()]);
    await lab.launch.start();
    expect(core.times('lab.start')).toBe(1);
  });

  test('that ended before its start was answered stays ended', async () => {
    const { core, lab } = await openLab([], {
      'lab.start': () => {
        core.emit({ name: 'lab.run', payload: { run: run(7, { scores, changes: 2 }) } });
        return started;
      },
    });
    await lab.launch.start();
    expect(lab.shown?.status).toBe('finished');
  });

  test('that is refused says why and starts nothing', async () => {
    const { lab } = await openLab([], {
      'lab.start': () => {
        throw new ProblemError('out-of-range', alike('rate'));
      },
    });
    await lab.launch.start();
    expect(lab.attempts.failure).toBeInstanceOf(ProblemError);
    expect([lab.history.list, lab.launch.isStarting]).toEqual([[], false]);
  });

  test('is cancelled, keeping what was drawn', async () => {
    const { core, lab } = await openLab([], {
      ...startable,
      'lab.cancel': () => ({ ...started, status: 'cancelled', steps: 40 }),
    });
    await lab.launch.start();
    core.emit({ name: 'lab.points', payload: { id: 7, points: [point(1)] } });
    await lab.commands.cancel(7);
    expect([lab.shown?.status, lab.history.running, lab.curves.of(7).length]).toEqual([
      'cancelled',
      undefined,
      1,
    ]);
  });

  test('brings entities of the sample sentence when it has finished', async () => {
    const { core, lab } = await openLab([], startable);
    await lab.launch.start();
    core.emit({ name: 'lab.run', payload: { run: { ...started, status: 'finished', scores } } });
    await expect.poll(() => lab.trial.tokens.map(({ label }) => label)).toEqual(['LOC']);
    expect(lab.trial.sentence).toBe(corpus.sample);
  });
});

describe('side by side', () => {
  const other = { ...options.defaults, seed: 9 };

  test('another experiment may begin while one trains', async () => {
    const { core, lab } = await openLab([run(3, { status: 'running', experiment: other })], {
      'lab.start': ({ experiment }) => ({ ...started, status: 'queued', place: 1, experiment }),
    });
    await lab.launch.start();
    expect(core.times('lab.start')).toBe(1);
    expect(lab.history.list.map(({ id, status }) => [id, status])).toEqual([
      [7, 'queued'],
      [3, 'running'],
    ]);
  });

  test('one that trains already is shown instead of begun again', async () => {
    const { core, lab } = await openLab([run(4), run(3, { status: 'running' })], startable);
    await lab.launch.start();
    expect([core.times('lab.start'), lab.shown?.id]).toEqual([0, 3]);
  });

  test('a sweep draws as many of its runs as there are looks, the first one shown', async () => {
    const { lab } = await openLab([], {
      'lab.sweep': ({ experiments }) =>
        experiments.map((experiment, i) =>
          run(11 + i, { status: 'queued', experiment, sweep: 11 }),
        ),
    });
    const experiments = Array.from({ length: 8 }, (_, seed) => ({ ...other, seed }));
    await lab.launch.startSweep(experiments);
    expect(lab.shown?.id).toBe(11);
    expect([...lab.selection.ids].sort()).toEqual([11, 12, 13, 14, 15, 16]);
    expect(lab.selection.lookOf(11)).toBe(0);
    expect(lab.selected.map(({ id }) => id)).toEqual([11, 12, 13, 14, 15, 16]);
    expect(lab.history.list).toHaveLength(8);
  });

  test('a run pauses and goes on from its checkpoint; what was drawn beyond is forgotten', async () => {
    const paused = run(1, { status: 'paused', changes: 2, steps: 40, resumesAt: 1 });
    const { core, lab } = await openLab([run(1, { status: 'running', changes: 1 })], {
      'lab.pause': () => paused,
      'lab.resume': () => run(1, { status: 'running', changes: 3 }),
    });
    await expect.poll(() => lab.curves.of(1).length).toBe(2);
    await lab.commands.pause(1);
    expect(lab.shown?.resumesAt).toBe(1);
    await lab.commands.resume(1);
    expect(lab.curves.of(1).map(({ step }) => step)).toEqual([1]);
    expect(lab.shown?.status).toBe('running');
    core.emit({ name: 'lab.run', payload: { run: paused } });
    expect(lab.shown?.status).toBe('running');
  });

  test('what cannot be gone on with says why, and is not busy for ever', async () => {
    const { lab } = await openLab([run(1, { status: 'interrupted', resumesAt: 0 })], {
      'lab.resume': () => {
        throw new ProblemError('checkpoint-of-another-run', alike('other data'));
      },
    });
    expect(lab.history.interrupted.map(({ id }) => id)).toEqual([1]);
    await lab.commands.resume(1);
    expect([lab.attempts.failure instanceof ProblemError, lab.commands.isBusy(1)]).toEqual([
      true,
      false,
    ]);
  });
});

test('the same start again: the seed is taken over and the next run is drawn beside it', async () => {
  const old = run(1, { experiment: { ...options.defaults, seed: 42 } });
  const { lab } = await openLab([old, run(2)], startable);
  lab.launch.repeat(old);
  expect(lab.ready.value!.experiment.seed).toBe(42);
  await lab.launch.start();
  expect(lab.selection.ids).toEqual([1, 7]);
  await lab.show(7);
  expect(lab.launch.repeated).toBeUndefined();
});

test('a run that was removed is brought back', async () => {
  const { lab } = await openLab([run(2), run(1)], {
    'lab.remove': () => ({}),
    'lab.restore': ({ id }) => run(id),
  });
  await lab.remove(2);
  expect([lab.history.list.map(({ id }) => id), lab.shown?.id]).toEqual([[1], 1]);
  await lab.undoRemove();
  expect(lab.history.list.map(({ id }) => id)).toEqual([2, 1]);
  expect(lab.history.removed).toBeUndefined();
});

test('an imported corpus is chosen; one that is refused changes nothing', async () => {
  let isReadable = true;
  const mine = { ...corpus, id: 'mine', builtIn: false };
  const { lab } = await openLab([], {
    'lab.import-corpus': () => {
      if (!isReadable) throw new ProblemError('corpus-columns', alike('Line 7'));
      return mine;
    },
  });
  const draft = lab.ready.value!;
  await lab.imports.importCorpus('mine.txt', 'Seoul B-LOC');
  expect([draft.experiment.data, draft.options.corpora.length]).toEqual(['mine', 2]);
  isReadable = false;
  await expect(lab.imports.importCorpus('other.txt', '?')).rejects.toThrow();
  expect([draft.experiment.data, draft.options.corpora.length]).toEqual(['mine', 2]);
});

test('what was put together stays when the lab is opened again', async () => {
  const { lab, close } = await openLab();
  lab.ready.value!.set('task', 'location');
  close();
  lab.open();
  await expect.poll(() => lab.ready.waiting).toBe(false);
  expect(lab.ready.value!.experiment.task).toBe('location');
});
