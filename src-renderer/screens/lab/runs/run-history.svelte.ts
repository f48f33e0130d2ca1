import type { Run } from '../../../../src-main/contract/lab.ts';
import type { Client } from '../../../client/index.ts';

/** The runs of this profile, newest first. */
export class RunHistory {
  list = $state.raw<readonly Run[]>([]);
  /** The run that was removed last: it can be brought back. */
  removed = $state.raw<Run>();
  readonly running: Run | undefined = $derived(
    this.list.find(({ status }) => status === 'running'),
  );
  /** The runs that were under way when Nabla was closed. */
  readonly interrupted: readonly Run[] = $derived(
    this.list.filter(({ status }) => status === 'interrupted'),
  );
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  find(id: number | undefined): Run | undefined {
    return this.list.find((run) => run.id === id);
  }

  async load(): Promise<void> {
    const runs = await this.#client.call('lab.runs', {});
    this.list = [...runs].sort((a, b) => b.id - a.id);
  }

  /** Takes in what is new about a run; replies and events may overtake each other. */
  put(run: Run): void {
    const known = this.find(run.id);
    if (known && run.changes < known.changes) return;
    this.list = [run, ...this.list.filter(({ id }) => id !== run.id)].sort((a, b) => b.id - a.id);
  }

  async remove(id: number): Promise<void> {
    const run = this.find(id);
    await this.#client.call('lab.remove', { id });
    this.list = this.list.filter((each) => each.id !== id);
    this.removed = run;
  }

  async undo(): Promise<void> {
    if (!this.removed) return;
    const run = await this.#client.call('lab.restore', { id: this.removed.id });
    this.removed = undefined;
    this.put(run);
  }
}
