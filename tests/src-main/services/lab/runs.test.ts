import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { MetricPoint, Run, TaggedToken } from '../../../../src-main/contract/lab.ts';
import { openDatabase } from '../../../../src-main/storage/open.ts';
import { profileOf } from '../../../../src-main/storage/profile.ts';
import { endlessExperiment, smallExperiment } from '../../../support/experiments.ts';
import { openedLab, openedProfileOf, start } from './opened-lab.ts';
import { anAttempt, openedProfile, profilePath } from '../../../support/profiles.ts';

describe('a run', () => {
  test('streams its points, keeps them, and ends with scores and a model', async () => {
    const opened = openedLab();
    const { id, status, totalSteps } = start(opened);
    expect(status).toBe('running');
    const end = await opened.ended(id);
    expect(end).toMatchObject({ status: 'finished', steps: totalSteps, scores: { overall: {} } });
    const { run, points } = opened.calls['lab.run']({ id }) as { run: Run; points: MetricPoint[] };
    expect(run).toEqual(end);
    expect(points).toEqual(opened.points(id));
    expect(points[0]!.step).toBe(1);
    expect(points.at(-1)!.step).toBe(totalSteps);
    expect(opened.calls['lab.runs']({})).toEqual([run]);
  });

  test('its model tags a typed sentence, also in a later session', async () => {
    const path = profilePath();
    const tagged = (opened: ReturnType<typeof openedLab>, id: number) =>
      opened.calls['lab.tag']({ id, sentence: 'Ann left Paris in May.' }) as {
        tokens: TaggedToken[];
      };
    const first = openedLab(openedProfileOf(path));
    const { id } = start(first, smallExperiment({ epochs: 3 }));
    await first.ended(id);
    const before = tagged(first, id);
    expect(before.tokens.map(({ text }) => text)).toEqual([
      'Ann',
      'left',
      'Paris',
      'in',
      'May',
      '.',
    ]);
    first.profile.close();
    expect(tagged(openedLab(openedProfileOf(path)), id)).toEqual(before);
  });

  test('is cancelled at once, and what it had reported stays', async () => {
    const opened = openedLab();
    const { id } = start(opened, endlessExperiment());
    await vi.waitFor(() => expect(opened.points(id).length).toBeGreaterThan(0), {
      timeout: 10_000,
    });
    const cancelled = (await opened.calls['lab.cancel']({ id })) as Run;
    expect(cancelled).toMatchObject({ status: 'cancelled' });
    expect(cancelled.steps).toBeGreaterThan(0);
    expect(await opened.ended(id)).toMatchObject({ status: 'cancelled' });
    expect(await opened.calls['lab.cancel']({ id })).toEqual(cancelled);
  });

  test('runs beside another', async () => {
    const opened = openedLab();
    const long = start(opened, endlessExperiment());
    const short = start(opened);
    expect(await opened.ended(short.id)).toMatchObject({ status: 'finished' });
    expect(opened.calls['lab.run']({ id: long.id })).toMatchObject({ run: { status: 'running' } });
  });

  test('that goes out of bounds fails with the reason, and the next one is unharmed', async () => {
    const opened = openedLab();
    const wild = smallExperiment({ optimizer: { name: 'sgd', rate: 1e6 }, activation: 'relu' });
    const { id } = start(opened, wild);
    expect(await opened.ended(id)).toMatchObject({
      status: 'failed',
      problem: { message: { en: expect.stringContaining('1000000') } },
    });
    expect(await opened.ended(start(opened).id)).toMatchObject({ status: 'finished' });
  });

  test.each([
    ['throws', 'worker-died'],
    ['exits', 'worker-died'],
    ['leaves', 'worker-died'],
    ['half-way', 'worker-died'],
    ['exhausts-memory', 'out-of-memory'],
  ])(
    'whose worker %s is marked failed; progress and the next run are unharmed',
    async (name, code) => {
      const path = profilePath();
      const dying = new URL(`../../training/fixtures/${name}.worker.ts`, import.meta.url);
      const first = openedLab(openedProfileOf(path), dying, { memory: 80e6 });
      first.profile.attempts.add(anAttempt());
      const { id } = start(first);
      expect(await first.ended(id)).toMatchObject({ status: 'failed', problem: { code } });
      expect(first.profile.attempts.total()).toBe(1);
      await first.lab.close();
      first.profile.close();

      const second = openedLab(openedProfileOf(path));
      expect(second.profile.attempts.total()).toBe(1);
      expect(await second.ended(start(second).id)).toMatchObject({ status: 'finished' });
      expect(second.calls['lab.run']({ id })).toMatchObject({ run: { status: 'failed' } });
    },
  );

  test('whose worker died half-way keeps its checkpoint, and goes on from it', async () => {
    const profile = openedProfile();
    const dying = new URL('../../training/fixtures/half-way.worker.ts', import.meta.url);
    const first = openedLab(profile, dying);
    const { id } = start(first);
    profile.checkpoints.write(id, 3, new Uint8Array(2), 1);
    expect(await first.ended(id)).toMatchObject({ status: 'failed', resumesAt: 3 });
    profile.checkpoints.remove(id);
    expect(first.calls['lab.run']({ id })).not.toHaveProperty('run.resumesAt');
  });

  test('with an unknown choice or corpus does not begin', () => {
    const opened = openedLab();
    const experiment = { ...smallExperiment(), optimizer: { name: 'adamm' } };
    expect(() => start(opened, experiment)).toThrow(/adam/);
    expect(() => start(opened, { ...smallExperiment(), data: 'latin' })).toThrow(/latin.*english/);
    expect(opened.calls['lab.runs']({})).toEqual([]);
  });

  test('that is removed is stopped and out of sight, and comes back', async () => {
    const opened = openedLab();
    const { id } = start(opened, endlessExperiment());
    await opened.calls['lab.remove']({ id });
    expect(opened.calls['lab.runs']({})).toEqual([]);
    expect(opened.calls['lab.restore']({ id })).toMatchObject({ id, status: 'cancelled' });
    expect(opened.calls['lab.runs']({})).toHaveLength(1);
  });

  test('of a process that was killed is marked interrupted at the next start, with the curves so far', async () => {
    const path = profilePath();
    const trainer = fork(join(import.meta.dirname, 'endless-run.ts'), [path], { silent: true });
    onTestFinished(() => void trainer.kill('SIGKILL'));
    const [{ id, points }] = (await once(trainer, 'message')) as [{ id: number; points: number }];
    trainer.kill('SIGKILL');
    await once(trainer, 'exit');

    const { calls } = openedLab(openedProfile(path));
    const found = calls['lab.run']({ id }) as { run: Run; points: MetricPoint[] };
    expect(found.run).toMatchObject({ status: 'interrupted' });
    expect(found.points.length).toBeGreaterThanOrEqual(points);
  });

  test('whose model does not fit on the disk says so', async () => {
    const path = profilePath();
    const connection = openDatabase(path);
    onTestFinished(() => void connection.close());
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const opened = openedLab(profileOf(connection, path));
    const { id } = start(opened, smallExperiment({ embedding: { dim: 50, train: true, rate: 1 } }));
    const pages = connection.pragma('page_count', { simple: true }) as number;
    connection.pragma(`max_page_count = ${pages + 4}`);
    expect(await opened.ended(id)).toMatchObject({
      status: 'failed',
      problem: { code: 'not-saved' },
    });
    log.mockRestore();
  });

  test.each(['lab.run', 'lab.cancel', 'lab.remove', 'lab.restore', 'lab.tag'] as const)(
    '%s names a run that is not there',
    async (name) => {
      const { calls } = openedLab();
      const call = async () => calls[name]({ id: 404, sentence: '' });
      await expect(call()).rejects.toThrow('404');
    },
  );

  test('without a model says so', () => {
    const opened = openedLab();
    const { id } = start(opened, endlessExperiment());
    expect(() => opened.calls['lab.tag']({ id, sentence: 'Ann' })).toThrow(/no trained model/);
  });
});
