import type { Experiment } from '../../contract/experiment.ts';
import type { Run, RunEstimate } from '../../contract/lab.ts';
import type { Profile } from '../../storage/index.ts';
import {
  estimateOf,
  parseExperiment,
  RunPool,
  tooBig,
  type PooledRun,
  type RunOutcome,
  type RunPoolOptions,
} from '../../training/index.ts';
import type { Emit } from '../events.ts';
import type { CorpusCatalogue } from './corpus-catalogue.ts';
import { cannotResume } from './problems.ts';
import { RunRecord, unkept } from './run-record.ts';

/** Milliseconds that closing waits for runs to hand over their state. */
const closingPatience = 2_000;

interface LiveRun {
  readonly pooled: PooledRun;
  readonly record: RunRecord;
  /** Resolves when the run has stopped and that is written. */
  readonly ended: Promise<void>;
  isPausing: boolean;
}

export interface RunManagerOptions {
  readonly profile: Pick<Profile, 'runs' | 'points' | 'models' | 'checkpoints' | 'together'>;
  readonly corpora: Pick<CorpusCatalogue, 'dataOf'>;
  readonly emit: Emit;
  readonly pool: Pick<RunPoolOptions, 'worker' | 'size' | 'memory'>;
}

/** Starts, stops and goes on with runs, keeps what they report and tells those who listen. */
export class RunManager {
  readonly #options: RunManagerOptions;
  readonly #pool: RunPool;
  readonly #live = new Map<number, LiveRun>();
  #isClosing = false;

  constructor(options: RunManagerOptions) {
    this.#options = options;
    this.#pool = new RunPool({ ...options.pool, onQueue: () => this.#tellQueue() });
    options.profile.runs.interruptAll(Date.now());
  }

  /** Makes ready for a run that is likely to come. */
  warm(): void {
    this.#pool.warm();
  }

  /** @throws ProblemError when a choice or the corpus is not known, or a number is out of bounds. */
  estimate(asked: Experiment): RunEstimate {
    const experiment = parseExperiment(asked);
    const corpus = this.#options.corpora.dataOf(experiment);
    const { memory: limit, size: atOnce } = this.#pool;
    return { ...estimateOf(experiment, corpus), limit, atOnce };
  }

  /**
   * Trains the experiments, as many at once as the machine has cores.
   *
   * @throws ProblemError when one of them cannot be trained; then none is.
   */
  start(asked: readonly Experiment[]): Run[] {
    const { profile } = this.#options;
    const jobs = asked.map((each) => {
      const experiment = parseExperiment(each);
      const { bytes, limit, steps } = this.estimate(experiment);
      if (bytes > limit) throw tooBig(bytes, limit);
      return { experiment, steps };
    });
    const ids = profile.together(() => {
      const added = jobs.map(({ experiment, steps }) =>
        profile.runs.add(experiment, Date.now(), steps),
      );
      if (added.length > 1) profile.runs.joinSweep(added);
      return added;
    });
    for (const id of ids) this.#submit(id);
    return ids.map((id) => this.find(id)!);
  }

  /** Goes on with a run where it stopped. One that is under way stays as it is. */
  async resume(id: number): Promise<Run> {
    const live = this.#live.get(id);
    if (live?.isPausing) await live.ended;
    const run = this.find(id)!;
    if (this.#live.has(id)) return run;
    if (run.resumesAt === undefined) throw cannotResume(id);
    const { profile } = this.#options;
    profile.together(() => {
      profile.points.cut(id, run.resumesAt!);
      profile.runs.reached(id, run.resumesAt!);
      profile.runs.markAs(id, 'queued');
    });
    this.#submit(id);
    return this.find(id)!;
  }

  /** Stops a run so that it can go on. */
  async pause(id: number): Promise<void> {
    const live = this.#live.get(id);
    if (!live) return;
    live.isPausing = true;
    live.pooled.pause();
    await live.ended;
  }

  /** Resolves when the run has stopped; one that had ended before stays as it is. */
  async cancel(id: number): Promise<void> {
    const live = this.#live.get(id);
    live?.pooled.cancel();
    await live?.ended;
    const run = this.find(id);
    if (run?.status !== 'paused' && run?.status !== 'interrupted') return;
    new RunRecord(id, this.#options.profile).end({ status: 'cancelled', steps: run.steps });
    this.#tell(id);
  }

  /** A run as it stands now, with its place in the queue. */
  find(id: number): Run | undefined {
    const run = this.#options.profile.runs.find(id);
    return run && this.#placed(run);
  }

  all(): Run[] {
    return this.#options.profile.runs.all().map((run) => this.#placed(run));
  }

  /** Writes the points that are still held, so that reading finds them. */
  flush(): void {
    for (const { record } of this.#live.values()) record.write();
  }

  /** Pauses every run: the next session can go on with them. */
  async close(): Promise<void> {
    this.#isClosing = true;
    const live = [...this.#live.values()].reverse(); // the queue first, so that none moves up
    for (const { pooled } of live) pooled.pause();
    await Promise.race([Promise.all(live.map(({ ended }) => ended)), after(closingPatience)]);
    if (this.#live.size > 0) this.#options.profile.runs.interruptAll(Date.now());
    for (const { pooled } of this.#live.values()) pooled.cancel();
    this.#live.clear();
    await this.#pool.close();
  }

  #submit(id: number): void {
    const { profile, corpora, emit } = this.#options;
    const { experiment } = profile.runs.find(id)!;
    const corpus = corpora.dataOf(experiment);
    const checkpoint = profile.checkpoints.read(id);
    const record = new RunRecord(id, profile);
    const pooled = this.#pool.submit({
      experiment,
      corpus,
      bytes: estimateOf(experiment, corpus).bytes,
      ...(checkpoint && { checkpoint: checkpoint.bytes, steps: checkpoint.step }),
      onStart: () => {
        profile.runs.markAs(id, 'running');
        this.#tell(id);
      },
      onPoints: (points) => {
        if (!this.#live.has(id)) return;
        record.add(points);
        emit('lab.points', { id, points: [...points] });
      },
      onCheckpoint: (bytes, step) => record.checkpoint(step, bytes),
    });
    const ended = pooled.done.then((outcome) => this.#end(id, outcome));
    this.#live.set(id, { pooled, record, ended, isPausing: false });
  }

  #end(id: number, outcome: RunOutcome): void {
    const live = this.#live.get(id);
    if (!live) return; // too late: the profile is closed
    const isInterrupted = this.#isClosing && outcome.status === 'paused';
    const isKept = live.record.end(isInterrupted ? { ...outcome, status: 'interrupted' } : outcome);
    this.#live.delete(id);
    this.#tell(id, isKept ? {} : unkept);
  }

  #tell(id: number, unwritten: Partial<Run> = {}): void {
    const run = this.find(id);
    if (run) this.#options.emit('lab.run', { run: { ...run, ...unwritten } });
  }

  #tellQueue(): void {
    for (const [id, { pooled }] of this.#live) if (pooled.place) this.#tell(id);
  }

  #placed(run: Run): Run {
    const place = this.#live.get(run.id)?.pooled.place;
    return place === undefined ? run : { ...run, place };
  }
}

const after = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
