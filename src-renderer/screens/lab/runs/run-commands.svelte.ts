import { SvelteSet } from 'svelte/reactivity';
import type { Run, RunExportName } from '../../../../src-main/contract/lab.ts';
import type { Client } from '../../../client/index.ts';
import { saveFile } from '../../../client/save-file.ts';
import type { Attempt } from '../attempts.svelte.ts';
import type { Curves } from './curves.svelte.ts';
import type { RunHistory } from './run-history.svelte.ts';

/** What can be told to a run that was started. */
export class RunCommands {
  /** The runs that have not yet done what they were told. */
  readonly #busy = new SvelteSet<number>();
  readonly #client: Client;
  readonly #history: RunHistory;
  readonly #curves: Curves;
  readonly #attempt: Attempt;

  constructor(client: Client, history: RunHistory, curves: Curves, attempt: Attempt) {
    this.#client = client;
    this.#history = history;
    this.#curves = curves;
    this.#attempt = attempt;
  }

  isBusy(id: number): boolean {
    return this.#busy.has(id);
  }

  cancel(id: number): Promise<void> {
    return this.#tell(id, () => this.#client.call('lab.cancel', { id }));
  }

  pause(id: number): Promise<void> {
    return this.#tell(id, () => this.#client.call('lab.pause', { id }));
  }

  /** Goes on from where the run can; what it had drawn beyond is drawn again. */
  async resume(id: number): Promise<void> {
    const from = this.#history.find(id)?.resumesAt;
    if (from !== undefined) this.#curves.cut(id, from);
    await this.#tell(id, () => this.#client.call('lab.resume', { id }));
  }

  rename(id: number, name: string): Promise<void> {
    return this.#tell(id, () => this.#client.call('lab.rename', { id, name }));
  }

  /** A run in a format for other programs, as a file to save. */
  async export(id: number, format: RunExportName): Promise<void> {
    await this.#attempt(async () => {
      const { name, base64 } = await this.#client.call('lab.export', { id, format });
      saveFile(name, new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))]));
    });
  }

  async #tell(id: number, call: () => Promise<Run>): Promise<void> {
    this.#busy.add(id);
    const run = await this.#attempt(call);
    this.#curves.flush();
    if (run) this.#history.put(run);
    this.#busy.delete(id);
  }
}
