import type { Experiment } from '../../../../src-main/contract/experiment.ts';
import type { Run } from '../../../../src-main/contract/lab.ts';
import type { Client } from '../../../client/index.ts';
import type { Attempt } from '../attempts.svelte.ts';
import type { Draft } from '../experiment/draft.svelte.ts';
import type { RunHistory } from './run-history.svelte.ts';
import type { Selection } from './selection.svelte.ts';

const isUnderWay = ({ status }: Run): boolean => status === 'running' || status === 'queued';

/** What runs are started from, and where they are seen. */
export interface LaunchPlace {
  readonly draft: () => Draft | undefined;
  readonly history: RunHistory;
  readonly selection: Selection;
}

/** Starts runs: one, several that differ in a setting, one again. */
export class Launch {
  isStarting = $state(false);
  /** The run whose start was taken over, to be compared with the next one. */
  repeated = $state<number>();
  readonly #client: Client;
  readonly #place: LaunchPlace;
  readonly #attempt: Attempt;

  constructor(client: Client, place: LaunchPlace, attempt: Attempt) {
    this.#client = client;
    this.#place = place;
    this.#attempt = attempt;
  }

  /** Trains the experiment as it stands. Where just that is training already, shows it. */
  async start(): Promise<Run | undefined> {
    const { history, selection } = this.#place;
    const experiment = this.#place.draft()?.experiment;
    if (!experiment || this.isStarting) return undefined;
    const same = history.find(this.#underWay(experiment));
    if (same) {
      selection.show(same.id);
      return same;
    }
    const [run] = await this.#begin(async () => [
      await this.#client.call('lab.start', { experiment }),
    ]);
    if (!run) return undefined;
    if (this.repeated !== undefined) selection.show(this.repeated);
    const isCompared = this.repeated !== undefined || selection.ids.length > 1;
    if (isCompared) selection.add(run.id);
    else selection.show(run.id);
    this.repeated = undefined;
    return run;
  }

  /** Trains several experiments that differ in one setting, and draws them over each other. */
  async startSweep(experiments: readonly Experiment[]): Promise<Run | undefined> {
    if (this.isStarting) return undefined;
    const runs = await this.#begin(() =>
      this.#client.call('lab.sweep', { experiments: [...experiments] }),
    );
    if (runs.length > 0) this.#place.selection.showAll(runs.map(({ id }) => id));
    this.repeated = undefined;
    return runs[0];
  }

  /** Takes over the experiment of a run, seed included; the next run is drawn beside it. */
  repeat(run: Run): void {
    this.#place.draft()?.take(run.experiment);
    this.repeated = run.id;
  }

  /** Forgets a run that is no longer there. */
  forget(id: number): void {
    if (this.repeated === id) this.repeated = undefined;
  }

  /** The run that trains or waits with exactly this experiment. */
  #underWay(experiment: Experiment): number | undefined {
    const asked = JSON.stringify(experiment);
    const isSame = (run: Run): boolean => JSON.stringify(run.experiment) === asked;
    return this.#place.history.list.find((run) => isUnderWay(run) && isSame(run))?.id;
  }

  async #begin(ask: () => Promise<Run[]>): Promise<readonly Run[]> {
    this.isStarting = true;
    const runs = (await this.#attempt(ask)) ?? [];
    this.isStarting = false;
    for (const run of runs) this.#place.history.put(run);
    return runs;
  }
}
