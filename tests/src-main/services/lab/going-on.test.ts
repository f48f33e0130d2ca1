import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Experiment } from '../../../../src-main/contract/experiment.ts';
import type { Run } from '../../../../src-main/contract/lab.ts';
import { endlessExperiment, smallExperiment } from '../../../support/experiments.ts';
import { openedProfile, profilePath } from '../../../support/profiles.ts';
import { openedLab, openedProfileOf, resultOf, start } from './opened-lab.ts';

type Lab = ReturnType<typeof openedLab>;

const pause = async ({ calls }: Lab, id: number) => (await calls['lab.pause']({ id })) as Run;
const resume = async ({ calls }: Lab, id: number) => (await calls['lab.resume']({ id })) as Run;

/** What an experiment comes to when nothing stops it. */
async function straight(experiment: Experiment) {
  const opened = openedLab();
  const { id } = start(opened, experiment);
  await opened.ended(id);
  return resultOf(opened, id);
}

const experiment = smallExperiment({ batch: 1, epochs: 6, hidden: [16] });

describe('a run that is paused', () => {
  test('says where it stands, can be tried, and goes on to the same bits', async () => {
    const expected = await straight(experiment);
    const opened = openedLab();
    const { id, totalSteps } = start(opened, experiment);
    for (const step of [1, totalSteps / 3, totalSteps / 2]) {
      await opened.isBeyond(id, step);
      const paused = await pause(opened, id);
      expect(paused.status).toBe('paused');
      expect(paused.resumesAt).toBe(paused.steps);
      expect(paused.steps).toBeGreaterThanOrEqual(step);
      await resume(opened, id);
    }
    expect(await opened.ended(id)).toMatchObject({ status: 'finished', steps: totalSteps });
    expect(resultOf(opened, id)).toEqual(expected);
    expect(opened.profile.checkpoints.read(id)).toBeUndefined();
  });

  test('beside another, in a later session: both come to the bits of one alone', async () => {
    const expected = await straight(experiment);
    const path = profilePath();
    const first = openedLab(openedProfileOf(path));
    const ids = [start(first, experiment).id, start(first, experiment).id];
    await Promise.all(
      ids.map(async (id) => {
        await first.isBeyond(id, 50);
        expect(await pause(first, id)).toMatchObject({ status: 'paused' });
      }),
    );
    await first.lab.close();
    first.profile.close();

    const second = openedLab(openedProfileOf(path));
    for (const id of ids) expect((await resume(second, id)).status).not.toBe('paused');
    for (const id of ids) {
      await second.ended(id);
      expect(resultOf(second, id)).toEqual(expected);
    }
  });

  test('while a step does not end goes back to its last checkpoint', async () => {
    const hangs = new URL('../../training/fixtures/hangs.worker.ts', import.meta.url);
    const opened = openedLab(openedProfile(), hangs);
    const { id } = start(opened);
    expect(await pause(opened, id)).toMatchObject({ status: 'paused', steps: 0, resumesAt: 0 });
    expect(await resume(opened, id)).toMatchObject({ status: 'running' });
    expect(((await opened.calls['lab.cancel']({ id })) as Run).status).toBe('cancelled');
  });

  test('twice, or gone on with twice, is as once', async () => {
    const opened = openedLab();
    const { id } = start(opened, endlessExperiment());
    await opened.isBeyond(id, 0);
    const [one, two] = await Promise.all([pause(opened, id), pause(opened, id)]);
    expect(two).toEqual(one);
    const again = await Promise.all([resume(opened, id), resume(opened, id)]);
    expect(again.map(({ status }) => status)).toEqual(['running', 'running']);
  });

  test('and at once gone on with trains again', async () => {
    const opened = openedLab();
    const { id } = start(opened, endlessExperiment());
    await opened.isBeyond(id, 0);
    const pausing = pause(opened, id);
    expect((await resume(opened, id)).status).toBe('running');
    await pausing;
    await opened.isBeyond(id, 1000);
  });

  test('and removed can go on when it is brought back', async () => {
    const opened = openedLab();
    const { id } = start(opened, endlessExperiment());
    await opened.isBeyond(id, 0);
    await pause(opened, id);
    await opened.calls['lab.remove']({ id });
    expect(opened.calls['lab.restore']({ id })).toMatchObject({ status: 'paused' });
    expect(await resume(opened, id)).toMatchObject({ status: 'running' });
  });

  test('may be cancelled: its model stays, its checkpoint does not', async () => {
    const opened = openedLab();
    const { id } = start(opened, endlessExperiment());
    await opened.isBeyond(id, 0);
    await pause(opened, id);
    const model = opened.profile.models.read(id);
    const cancelled = (await opened.calls['lab.cancel']({ id })) as Run;
    expect(cancelled).toMatchObject({ status: 'cancelled' });
    expect(cancelled).not.toHaveProperty('resumesAt');
    expect(opened.profile.models.read(id)).toEqual(model);
    expect(opened.profile.checkpoints.read(id)).toBeUndefined();
    await expect(resume(opened, id)).rejects.toThrow(/nothing left to go on with/);
  });
});

describe('a run that was interrupted', () => {
  test('because the app was closed goes on where it stopped', async () => {
    const expected = await straight(experiment);
    const path = profilePath();
    const first = openedLab(openedProfileOf(path));
    const { id } = start(first, experiment);
    await first.isBeyond(id, 50);
    await first.lab.close();
    const left = first.profile.runs.find(id)!;
    expect(left).toMatchObject({ status: 'interrupted', resumesAt: left.steps });
    first.profile.close();

    const second = openedLab(openedProfileOf(path));
    await resume(second, id);
    await second.ended(id);
    expect(resultOf(second, id)).toEqual(expected);
  });

  test.each([1, 2])(
    'by SIGKILL (%i at once) comes to the same bits',
    { timeout: 120_000 },
    async (count) => {
      const long = smallExperiment({ batch: 1, epochs: 40, hidden: [32] }); // beyond the first second
      const path = profilePath();
      const experiments = Array.from({ length: count }, () => JSON.stringify(long));
      const script = join(import.meta.dirname, 'checkpointed-run.ts');
      const trainer = fork(script, [path, ...experiments], { silent: true });
      onTestFinished(() => void trainer.kill('SIGKILL'));
      const [ids] = (await once(trainer, 'message')) as [number[]];
      trainer.kill('SIGKILL');
      await once(trainer, 'exit');

      const expected = await straight(long);
      const opened = openedLab(openedProfileOf(path));
      for (const id of ids) {
        const left = opened.profile.runs.find(id)!;
        expect(left.status).toBe('interrupted');
        expect(left.resumesAt).toBeGreaterThan(0);
        expect(left.resumesAt).toBeLessThan(left.totalSteps);
        await resume(opened, id);
      }
      for (const id of ids) {
        await opened.ended(id);
        expect(resultOf(opened, id)).toEqual(expected);
      }
    },
  );

  test('before its first checkpoint begins anew', async () => {
    const path = profilePath();
    const profile = openedProfileOf(path);
    const id = profile.runs.add(smallExperiment(), 1, 100);
    const opened = openedLab(profile);
    expect(profile.runs.find(id)).toMatchObject({ status: 'interrupted', resumesAt: 0 });
    await resume(opened, id);
    expect(await opened.ended(id)).toMatchObject({ status: 'finished' });
  });
});
