import { onTestFinished, vi } from 'vitest';
import type { EventName, EventPayload, WireEvent } from '../../../../src-main/contract/index.ts';
import type { MetricPoint, Run } from '../../../../src-main/contract/lab.ts';
import { createEvents } from '../../../../src-main/services/events.ts';
import { createLab } from '../../../../src-main/services/lab/index.ts';
import { openDatabase } from '../../../../src-main/storage/open.ts';
import { profileOf, type Profile } from '../../../../src-main/storage/profile.ts';
import { smallExperiment } from '../../../support/experiments.ts';
import { openedProfile } from '../../../support/profiles.ts';

export const worker = new URL('../../../../src-main/training/worker.ts', import.meta.url);

const isOver = ({ status }: Run): boolean => status !== 'queued' && status !== 'running';

/** A lab with what it told its listeners, and a way to wait for the end of a run. */
export function openedLab(
  profile: Profile = openedProfile(),
  trainingWorker = worker,
  pool: { size?: number; memory?: number } = {},
) {
  const events = createEvents();
  const heard: WireEvent[] = [];
  events.subscribe((event) => heard.push(event));
  const lab = createLab(profile, events.emit, { worker: trainingWorker, ...pool });
  onTestFinished(() => lab.close());
  const of = <N extends EventName>(name: N): EventPayload<N>[] =>
    heard.filter((event) => event.name === name).map(({ payload }) => payload as EventPayload<N>);
  return {
    lab,
    profile,
    calls: lab.handlers,
    points: (id: number) =>
      of('lab.points').flatMap((event) => (event.id === id ? event.points : [])),
    /** The last that was told of a run, once it is over or waits to be gone on with. */
    ended: (id: number): Promise<Run> =>
      vi.waitFor(
        () => {
          const last = of('lab.run').findLast(({ run }) => run.id === id)?.run;
          if (!last || !isOver(last)) throw new Error(`run ${id} has not ended`);
          return last;
        },
        { timeout: 60_000, interval: 5 },
      ),
    /** Resolves when a run has reported points beyond a step. */
    isBeyond: (id: number, step: number): Promise<void> =>
      vi.waitFor(
        () => {
          const points = of('lab.points').flatMap((event) => (event.id === id ? event.points : []));
          if ((points.at(-1)?.step ?? 0) <= step)
            throw new Error(`run ${id} is not beyond ${step}`);
        },
        { timeout: 60_000, interval: 2 },
      ),
  };
}

export const start = (
  { calls }: ReturnType<typeof openedLab>,
  experiment = smallExperiment(),
): Run => calls['lab.start']({ experiment }) as Run;

/** A profile that the test itself closes. */
export function openedProfileOf(path: string): Profile {
  const connection = openDatabase(path);
  onTestFinished(() => void connection.close());
  return profileOf(connection, path);
}

/** Everything of a result that the same experiment has to give again. */
export function resultOf({ lab, profile }: ReturnType<typeof openedLab>, id: number) {
  const { run, points } = lab.handlers['lab.run']({ id }) as { run: Run; points: MetricPoint[] };
  return {
    status: run.status,
    scores: run.scores,
    points: points.map(({ windowsPerSecond: _, ...point }) => point),
    model: Buffer.from(profile.models.read(id) ?? []).toString('base64'),
  };
}
