import { describe, expect, test } from 'vitest';
import type { Experiment } from '../../../../src-main/contract/experiment.ts';
import type { Run, RunEstimate } from '../../../../src-main/contract/lab.ts';
import { endlessExperiment, smallExperiment } from '../../../support/experiments.ts';
import { openedProfile } from '../../../support/profiles.ts';
import { openedLab, resultOf, start, worker } from './opened-lab.ts';

type Lab = ReturnType<typeof openedLab>;

const narrowLab = (pool: { size?: number; memory?: number } = { size: 1 }) =>
  openedLab(openedProfile(), worker, pool);
const estimate = ({ calls }: Lab, experiment: Experiment) =>
  calls['lab.estimate']({ experiment }) as RunEstimate;
const standing = ({ calls }: Lab, ...ids: number[]) =>
  ids.map((id) => {
    const { status, place } = (calls['lab.run']({ id }) as { run: Run }).run;
    return place === undefined ? status : `${status} ${place}`;
  });

describe('more runs than cores', () => {
  test('wait in the order they came, and move up', async () => {
    const opened = narrowLab();
    const [a, b, c, d] = [1, 2, 3, 4].map(() => start(opened, endlessExperiment()).id);
    expect(standing(opened, a!, b!, c!, d!)).toEqual([
      'running',
      'queued 1',
      'queued 2',
      'queued 3',
    ]);
    await opened.calls['lab.cancel']({ id: b! });
    expect(standing(opened, a!, b!, c!, d!)).toEqual([
      'running',
      'cancelled',
      'queued 1',
      'queued 2',
    ]);
    await opened.calls['lab.pause']({ id: a! });
    expect(standing(opened, a!, b!, c!, d!)).toEqual([
      'paused',
      'cancelled',
      'running',
      'queued 1',
    ]);
  });

  test('one that waits may be paused, and goes to the end when it goes on', async () => {
    const opened = narrowLab();
    const [a, b, c] = [1, 2, 3].map(() => start(opened, endlessExperiment()).id);
    await opened.calls['lab.pause']({ id: b! });
    expect(standing(opened, a!, b!, c!)).toEqual(['running', 'paused', 'queued 1']);
    await opened.calls['lab.resume']({ id: b! });
    expect(standing(opened, a!, b!, c!)).toEqual(['running', 'queued 2', 'queued 1']);
  });

  test('a run that fails makes room for the next', async () => {
    const opened = narrowLab();
    const wild = smallExperiment({ optimizer: { name: 'sgd', rate: 1e6 }, activation: 'relu' });
    const [bad, good] = [start(opened, wild), start(opened)];
    expect(await opened.ended(good.id)).toMatchObject({ status: 'finished' });
    expect(standing(opened, bad.id, good.id)).toEqual(['failed', 'finished']);
  });

  test('a removed one leaves the queue', async () => {
    const opened = narrowLab();
    const [first, second, third] = [1, 2, 3].map(() => start(opened, endlessExperiment()).id);
    await opened.calls['lab.remove']({ id: second! });
    expect(standing(opened, first!, third!)).toEqual(['running', 'queued 1']);
  });
});

describe('memory', () => {
  test('is told before anything starts, and is what the run is refused for', () => {
    const big = smallExperiment({ embedding: { dim: 300 }, hidden: [1024, 1024, 1024, 1024] });
    const opened = narrowLab({ memory: 20e6 });
    const { bytes, limit, parameters, steps } = estimate(opened, big);
    expect(limit).toBe(20e6);
    expect(parameters).toBeGreaterThan(3 * 1024 ** 2);
    expect(bytes).toBeGreaterThan(4 * 4 * parameters);
    expect(steps).toBeGreaterThan(0);
    expect(() => start(opened, big)).toThrow(`${bytes} bytes`);
    expect(opened.calls['lab.runs']({})).toEqual([]);
  });

  test('that one run takes is not there for another, which waits for it', () => {
    const { bytes } = estimate(narrowLab(), endlessExperiment());
    const opened = narrowLab({ size: 4, memory: 2.5 * bytes });
    const [a, b, c] = [1, 2, 3].map(() => start(opened, endlessExperiment()).id);
    expect(standing(opened, a!, b!, c!)).toEqual(['running', 'running', 'queued 1']);
  });
});

describe('a sweep', () => {
  const experiments = [0.001, 0.01, 0.1].map((rate) =>
    smallExperiment({ optimizer: { name: 'adam', rate } }),
  );

  test('trains every experiment, and each comes to what it comes to alone', async () => {
    const opened = openedLab();
    const runs = opened.calls['lab.sweep']({ experiments }) as Run[];
    expect(runs.map(({ sweep }) => sweep)).toEqual(runs.map(() => runs[0]!.id));
    for (const { id } of runs) await opened.ended(id);
    const alone = openedLab();
    const { id } = start(alone, experiments[2]);
    await alone.ended(id);
    expect(resultOf(opened, runs[2]!.id)).toEqual(resultOf(alone, id));
  });

  test('of which one experiment is refused does not begin', () => {
    const opened = openedLab();
    const wrong = { ...smallExperiment(), data: 'latin' };
    expect(() => opened.calls['lab.sweep']({ experiments: [...experiments, wrong] })).toThrow(
      /latin/,
    );
    expect(opened.calls['lab.runs']({})).toEqual([]);
  });
});

test('a run is called what the learner calls it, until the name is taken back', async () => {
  const opened = openedLab();
  const { id } = start(opened);
  expect(opened.calls['lab.rename']({ id, name: '  wide  ' })).toMatchObject({ name: 'wide' });
  expect(await opened.ended(id)).toMatchObject({ name: 'wide' });
  expect(opened.calls['lab.rename']({ id, name: ' ' })).not.toHaveProperty('name');
});
