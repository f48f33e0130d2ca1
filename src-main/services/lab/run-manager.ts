import type { Experiment } from '../../contract/experiment.ts';
import type { MetricPoint, Run } from '../../contract/lab.ts';
import type { Problem } from '../../contract/problem.ts';
import { parseExperiment, startRun, totalSteps, type RunOutcome } from '../../training/index.ts';
import type { Profile } from '../../storage/index.ts';
import type { Emit } from '../events.ts';
import type { CorpusCatalogue } from './corpus-catalogue.ts';
import { interrupted, notSaved } from './problems.ts';

/** Milliseconds between two writes of a run's points; events are not held back. */
const writePause = 500;

interface LiveRun {
  cancel(): void;
  /** Resolves when the run has ended and its end is written. */
  readonly ended: Promise<void>;
  unwritten: MetricPoint[];
  writtenAt: number;
}

export interface RunManagerOptions {
  readonly profile: Pick<Profile, 'runs' | 'points' | 'models' | 'together'>;
  readonly corpora: Pick<CorpusCatalogue, 'find'>;
  readonly emit: Emit;
  readonly trainingWorker: URL;
}

/** Starts runs in workers, keeps what they report and tells those who listen. */
export class RunManager {
  readonly #options: RunManagerOptions;
  readonly #live = new Map<number, LiveRun>();

  constructor(options: RunManagerOptions) {
    this.#options = options;
    options.profile.runs.failRunning(interrupted, Date.now());
  }

  /** @throws ProblemError when a choice or the corpus of the experiment is not known. */
  start(asked: Experiment): Run {
    const { profile, corpora, trainingWorker } = this.#options;
    const experiment = parseExperiment(asked);
    const corpus = corpora.find(experiment.data);
    const id = profile.runs.add(experiment, Date.now(), totalSteps(experiment, corpus));
    const onPoints = (points: readonly MetricPoint[]) => this.#report(id, points);
    const { cancel, done } = startRun({ experiment, corpus, worker: trainingWorker, onPoints });
    const ended = done.then((outcome) => this.#end(id, outcome));
    this.#live.set(id, { cancel, ended, unwritten: [], writtenAt: Date.now() });
    return profile.runs.find(id)!;
  }

  /** Resolves when the run has stopped; one that had ended before stays as it is. */
  async cancel(id: number): Promise<void> {
    const run = this.#live.get(id);
    run?.cancel();
    await run?.ended;
  }

  /** Writes the points that are still held, so that reading finds them. */
  flush(): void {
    for (const id of this.#live.keys()) this.#write(id);
  }

  /** Stops every run. */
  async close(): Promise<void> {
    await Promise.all([...this.#live.keys()].map((id) => this.cancel(id)));
  }

  #report(id: number, points: readonly MetricPoint[]): void {
    const run = this.#live.get(id)!;
    run.unwritten.push(...points);
    this.#options.emit('lab.points', { id, points: [...points] });
    if (Date.now() - run.writtenAt >= writePause) this.#write(id);
  }

  #write(id: number): void {
    const { profile } = this.#options;
    const run = this.#live.get(id)!;
    const last = run.unwritten.at(-1);
    run.writtenAt = Date.now();
    if (!last) return;
    const points = run.unwritten;
    const isKept = attempted(() =>
      profile.together(() => {
        profile.points.add(id, points);
        profile.runs.reached(id, last.step);
      }),
    );
    if (isKept) run.unwritten = [];
  }

  #end(id: number, { model, ...outcome }: RunOutcome): void {
    const { profile, emit } = this.#options;
    this.#write(id);
    this.#live.delete(id);
    const at = Date.now();
    const isKept =
      attempted(() =>
        profile.together(() => {
          if (model) profile.models.write(id, model);
          profile.runs.end(id, { ...outcome, at });
        }),
      ) || attempted(() => profile.runs.end(id, { ...outcome, ...unkept, at }));
    const run = profile.runs.find(id)!;
    emit('lab.run', { run: isKept ? run : { ...run, ...unkept, finishedAt: at } });
  }
}

const unkept: { status: 'failed'; problem: Problem } = { status: 'failed', problem: notSaved };

/** Whether a write succeeded: a full disk must not end the run or the host. */
function attempted(write: () => void): boolean {
  try {
    write();
    return true;
  } catch (error) {
    console.error('Not saved:', error);
    return false;
  }
}
