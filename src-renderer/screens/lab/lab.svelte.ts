import { untrack } from 'svelte';
import type { LabOptions, Run } from '../../../src-main/contract/lab.ts';
import type { Client } from '../../client/index.ts';
import { Later } from '../../parts/later.svelte.ts';
import { Attempts } from './attempts.svelte.ts';
import { Estimate } from './estimate.svelte.ts';
import { DataImports } from './experiment/data-imports.ts';
import { Draft } from './experiment/draft.svelte.ts';
import { Curves, type NextFrame } from './runs/curves.svelte.ts';
import { Launch } from './runs/launch.svelte.ts';
import { RunCommands } from './runs/run-commands.svelte.ts';
import { RunHistory } from './runs/run-history.svelte.ts';
import { Selection } from './runs/selection.svelte.ts';
import { Trial } from './sentence/trial.svelte.ts';
import { Coverage } from './vectors/coverage.svelte.ts';

/** The lab: an experiment that is put together, its runs, and a sentence to try on them. */
export class Lab {
  readonly ready = new Later<Draft>();
  readonly curves: Curves;
  readonly history: RunHistory;
  readonly attempts = new Attempts();
  readonly commands: RunCommands;
  readonly launch: Launch;
  readonly imports: DataImports;
  readonly estimate: Estimate;
  readonly coverage: Coverage;
  readonly selection = new Selection();
  readonly trial: Trial;
  readonly #client: Client;

  readonly shown: Run | undefined = $derived.by(() => this.history.find(this.selection.shown));
  /** The runs whose curves are drawn, oldest first. */
  readonly selected: readonly Run[] = $derived.by(() =>
    this.selection.ids
      .map((id) => this.history.find(id))
      .filter((run) => run !== undefined)
      .sort((a, b) => a.id - b.id),
  );

  constructor(client: Client, nextFrame?: NextFrame) {
    this.#client = client;
    this.curves = new Curves(nextFrame);
    this.history = new RunHistory(client);
    this.trial = new Trial(client);
    this.estimate = new Estimate(client);
    this.coverage = new Coverage(client);
    const { history, curves, selection, attempts } = this;
    const draft = (): Draft | undefined => this.ready.value;
    this.commands = new RunCommands(client, history, curves, attempts.make);
    this.launch = new Launch(client, { draft, history, selection }, attempts.make);
    this.imports = new DataImports(client, draft);
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
    const latest = this.history.running ?? this.history.list[0];
    if (this.selection.shown === undefined && latest) this.selection.show(latest.id);
    await this.#look();
  }

  async show(id: number): Promise<void> {
    this.selection.show(id);
    await this.#look();
  }

  async toggle(id: number): Promise<void> {
    this.selection.toggle(id);
    await this.#look();
  }

  async remove(id: number): Promise<void> {
    await this.attempts.make(() => this.history.remove(id));
    if (this.history.find(id)) return;
    this.selection.remove(id);
    this.launch.forget(id);
    const latest = this.history.list[0];
    if (this.selection.shown === undefined && latest) await this.show(latest.id);
  }

  undoRemove(): Promise<unknown> {
    return this.attempts.make(() => this.history.undo());
  }

  /** The points of a run, asked for once. */
  async ensurePoints(id: number): Promise<void> {
    if (this.curves.has(id)) return;
    await this.attempts.make(async () => {
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

  #heard(run: Run): void {
    this.curves.flush();
    this.history.put(run);
    if (run.id === this.selection.shown) void this.#try(run);
  }

  /** After a break: what happened meanwhile. */
  async #refresh(): Promise<void> {
    await this.attempts.make(async () => {
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
}
