import type { MetricPoint } from '../../contract/lab.ts';
import type { Problem } from '../../contract/problem.ts';
import type { Profile, RunEnd } from '../../storage/index.ts';
import type { RunOutcome } from '../../training/index.ts';
import { notSaved } from './problems.ts';

/** Milliseconds between two writes of a run's points. */
const writePause = 500;

type Tables = Pick<Profile, 'runs' | 'points' | 'models' | 'checkpoints' | 'together'>;

/** How a run stopped, with what it leaves behind. */
export type RunStop = Omit<RunOutcome, 'status'> & Pick<RunEnd, 'status'>;

/** What a run under way leaves in the profile: points in batches, checkpoints, its end. */
export class RunRecord {
  readonly #id: number;
  readonly #profile: Tables;
  #unwritten: MetricPoint[] = [];
  #writtenAt = Date.now();

  constructor(id: number, profile: Tables) {
    this.#id = id;
    this.#profile = profile;
  }

  /** Keeps points until the next write. */
  add(points: readonly MetricPoint[]): void {
    this.#unwritten.push(...points);
    if (Date.now() - this.#writtenAt >= writePause) this.write();
  }

  /** Writes the points that are held, so that reading finds them. */
  write(): void {
    this.#writtenAt = Date.now();
    if (this.#unwritten.length === 0) return;
    if (attempted(() => this.#profile.together(() => this.#writePoints()))) this.#unwritten = [];
  }

  /** The points up to a checkpoint are on disk when the checkpoint is. */
  checkpoint(step: number, bytes: Uint8Array): void {
    const isKept = attempted(() =>
      this.#profile.together(() => {
        this.#writePoints();
        this.#profile.checkpoints.write(this.#id, step, bytes, Date.now());
      }),
    );
    if (isKept) this.#unwritten = [];
  }

  /** What cannot be written makes the run a failed one; returns whether all of it was. */
  end({ model, checkpoint, ...outcome }: RunStop): boolean {
    this.write();
    const { runs, models, checkpoints, together } = this.#profile;
    const [id, at] = [this.#id, Date.now()];
    const isKept = attempted(() =>
      together(() => {
        if (model) models.write(id, model);
        if (checkpoint) checkpoints.write(id, outcome.steps, checkpoint, at);
        if (!canGoOn(outcome)) checkpoints.remove(id);
        runs.end(id, { ...outcome, at });
      }),
    );
    if (!isKept) attempted(() => runs.end(id, { ...outcome, ...unkept, at }));
    return isKept;
  }

  #writePoints(): void {
    const last = this.#unwritten.at(-1);
    if (!last) return;
    this.#profile.points.add(this.#id, this.#unwritten);
    this.#profile.runs.reached(this.#id, last.step);
  }
}

/** A run that was stopped from outside can go on; one whose numbers broke down would do so again. */
const canGoOn = ({ status, problem }: RunStop): boolean =>
  status === 'paused' ||
  status === 'interrupted' ||
  problem?.code === 'worker-died' ||
  problem?.code === 'out-of-memory';

export const unkept: { status: 'failed'; problem: Problem } = {
  status: 'failed',
  problem: notSaved,
};

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
