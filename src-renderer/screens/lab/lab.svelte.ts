import { untrack } from 'svelte';
import type { Experiment } from '../../../src-main/contract/experiment.ts';
import type {
  CorpusSummary,
  LabOptions,
  Run,
  RunExportName,
  VectorSet,
} from '../../../src-main/contract/lab.ts';
import type { Client } from '../../client/index.ts';
import { saveFile } from '../../client/save-file.ts';
import { Later } from '../../parts/later.svelte.ts';
import { Estimate } from './estimate.svelte.ts';
import { Draft } from './experiment/draft.svelte.ts';
import { Curves, type NextFrame } from './runs/curves.svelte.ts';
import { RunCommands } from './runs/run-commands.svelte.ts';
import { RunHistory } from './runs/run-history.svelte.ts';
import { Selection } from './runs/selection.svelte.ts';
import { Trial } from './sentence/trial.svelte.ts';
import { Coverage } from './vectors/coverage.svelte.ts';
import type { VectorPiece } from './vectors/vector-import.svelte.ts';

const isUnderWay = ({ status }: Run): boolean => status === 'running' || status === 'queued';

/** The lab: an experiment that is put together, its runs, and a sentence to try on them. */
export class Lab {
  readonly ready = new Later<Draft>();
  readonly curves: Curves;
  readonly history: RunHistory;
  readonly commands: RunCommands;
  readonly estimate: Estimate;
  readonly coverage: Coverage;
  readonly selection = new Selection();
  readonly trial: Trial;
  /** Why the last thing that was asked for was not done. */
  failure = $state.raw<unknown>();
  isStarting = $state(false);
  /** The run whose start was taken over, to be compared with the next one. */
  repeated = $state<number>();
  readonly #client: Client;

  readonly shown: Run | undefined = $derived.by(() => this.history.find(this.selection.shown));
  /** The runs whose curves are drawn, oldest first. */
  readonly selected: readonly Run[] = $derived.by(() =>
    this.selection.ids
      .map((id) => this.history.find(id))
      .filter((run) => run !== undefined)
      .sort((a, b) => a.id - b.id),
  );
  readonly running: Run | undefined = $derived.by(() =>
    this.history.list.find(({ status }) => status === 'running'),
  );
  /** The runs that were under way when Nabla was closed. */
  readonly interrupted: readonly Run[] = $derived.by(() =>
    this.history.list.filter(({ status }) => status === 'interrupted'),
  );

  constructor(client: Client, nextFrame?: NextFrame) {
    this.#client = client;
    this.curves = new Curves(nextFrame);
    this.history = new RunHistory(client);
    this.trial = new Trial(client);
    this.estimate = new Estimate(client);
    this.coverage = new Coverage(client);
    this.commands = new RunCommands(client, this.history, this.curves, (action) =>
      this.#attempt(action),
    );
  }

  /** Loads and listens; the result stops listening. What is put together stays. */
  open(): () => void {
    void this.load();
    let isLost = false;
    const stops = [
      this.#client.on('lab.points', ({ id, points }) => this.curves.receive(id, points)),
      this.#client.on('lab.run', ({ run }) => this.#heard(run)),
      this.#client.watch((link) => {
        if (isLost && link === 'connected') void this.#refresh();
        isLost = link === 'lost';
      }),
    ];
    return () => stops.forEach((stop) => stop());
  }

  async load(): Promise<void> {
    await this.ready.ask(async () => {
      const [options] = await Promise.all([
        this.#client.call('lab.options', {}),
        this.history.load(),
      ]);
      return this.#draftOf(options);
    });
    const latest = this.running ?? this.history.list[0];
    if (this.selection.shown === undefined && latest) this.selection.show(latest.id);
    await this.#look();
  }

  /** Trains the experiment as it stands. Where just that is training already, shows it. */
  async start(): Promise<Run | undefined> {
    const draft = this.ready.value;
    if (!draft || this.isStarting) return undefined;
    const same = this.history.find(this.#underWay(draft.experiment));
    if (same) {
      await this.show(same.id);
      return same;
    }
    const { experiment } = draft;
    const [run] = await this.#begin(async () => [
      await this.#client.call('lab.start', { experiment }),
    ]);
    if (!run) return undefined;
    if (this.repeated !== undefined) this.selection.show(this.repeated);
    const isCompared = this.repeated !== undefined || this.selection.ids.length > 1;
    if (isCompared) this.selection.add(run.id);
    else this.selection.show(run.id);
    this.repeated = undefined;
    return run;
  }

  /** Trains several experiments that differ in one setting, and draws them over each other. */
  async startSweep(experiments: readonly Experiment[]): Promise<Run | undefined> {
    if (this.isStarting) return undefined;
    const runs = await this.#begin(() =>
      this.#client.call('lab.sweep', { experiments: [...experiments] }),
    );
    if (runs.length > 0) this.selection.showAll(runs.map(({ id }) => id));
    this.repeated = undefined;
    return runs[0];
  }

  async show(id: number): Promise<void> {
    this.selection.show(id);
    await this.#look();
  }

  async toggle(id: number): Promise<void> {
    this.selection.toggle(id);
    await this.#look();
  }

  /** Takes over the experiment of a run, seed included; the next run is drawn beside it. */
  repeat(run: Run): void {
    this.ready.value?.take(run.experiment);
    this.repeated = run.id;
  }

  async remove(id: number): Promise<void> {
    await this.#attempt(() => this.history.remove(id));
    if (this.history.find(id)) return;
    this.selection.remove(id);
    if (this.repeated === id) this.repeated = undefined;
    const latest = this.history.list[0];
    if (this.selection.shown === undefined && latest) await this.show(latest.id);
  }

  undoRemove(): Promise<unknown> {
    return this.#attempt(() => this.history.undo());
  }

  /** Reads a column file into the profile and trains on it from now on. */
  async importCorpus(name: string, text: string): Promise<CorpusSummary> {
    const corpus = await this.#client.call('lab.import-corpus', { name, text });
    const draft = this.ready.value;
    if (!draft) return corpus;
    const others = draft.options.corpora.filter(({ id }) => id !== corpus.id);
    draft.options = { ...draft.options, corpora: [...others, corpus] };
    draft.set('data', corpus.id);
    return corpus;
  }

  /** Takes in a piece of a file of word vectors; with the last one experiments start from them. */
  async importVectors(piece: VectorPiece): Promise<VectorSet | undefined> {
    const { vectors } = await this.#client.call('lab.import-vectors', piece);
    const draft = this.ready.value;
    if (!draft || !vectors) return vectors;
    const others = draft.options.vectors.filter(({ id }) => id !== vectors.id);
    draft.options = { ...draft.options, vectors: [...others, vectors] };
    draft.startFrom(vectors.id);
    return vectors;
  }

  /** A run in a format for other programs, as a file to save. */
  async export(id: number, format: RunExportName): Promise<void> {
    await this.#attempt(async () => {
      const { name, base64 } = await this.#client.call('lab.export', { id, format });
      saveFile(name, new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))]));
    });
  }

  /** The points of a run, asked for once. */
  async ensurePoints(id: number): Promise<void> {
    if (this.curves.has(id)) return;
    await this.#attempt(async () => {
      const { run, points } = await this.#client.call('lab.run', { id });
      this.curves.receive(id, points);
      this.history.put(run);
    });
  }

  /** Turns to what is selected now: its points, and its model for the sentence. */
  async #look(): Promise<void> {
    await Promise.all(this.selection.ids.map((id) => this.ensurePoints(id)));
    const run = untrack(() => this.shown);
    if (run) await this.#try(run);
  }

  async #try(run: Run): Promise<void> {
    if (!run.scores) return;
    const corpora = this.ready.value?.options.corpora ?? [];
    const sample = corpora.find(({ id }) => id === run.experiment.data)?.sample ?? '';
    await this.trial.use(run.id, sample);
  }

  /** The run that trains or waits with exactly this experiment. */
  #underWay(experiment: Experiment): number | undefined {
    const asked = JSON.stringify(experiment);
    const isSame = (run: Run): boolean => JSON.stringify(run.experiment) === asked;
    return this.history.list.find((run) => isUnderWay(run) && isSame(run))?.id;
  }

  async #begin(ask: () => Promise<Run[]>): Promise<readonly Run[]> {
    this.isStarting = true;
    const runs = (await this.#attempt(ask)) ?? [];
    this.isStarting = false;
    for (const run of runs) this.history.put(run);
    return runs;
  }

  #heard(run: Run): void {
    this.curves.flush();
    this.history.put(run);
    if (run.id === this.selection.shown) void this.#try(run);
  }

  /** After a break: what happened meanwhile. */
  async #refresh(): Promise<void> {
    await this.#attempt(async () => {
      await this.history.load();
      for (const id of this.selection.ids) {
        const { run, points } = await this.#client.call('lab.run', { id });
        this.curves.receive(id, points);
        this.history.put(run);
      }
    });
  }

  #draftOf(options: LabOptions): Draft {
    const draft = this.ready.value;
    if (!draft) return new Draft(options);
    draft.options = options;
    return draft;
  }

  async #attempt<Value>(action: () => Promise<Value>): Promise<Value | undefined> {
    this.failure = undefined;
    try {
      return await action();
    } catch (thrown) {
      this.failure = thrown;
      return undefined;
    }
  }
}
