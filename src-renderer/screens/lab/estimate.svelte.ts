import type { Experiment } from '../../../src-main/contract/experiment.ts';
import type { RunEstimate } from '../../../src-main/contract/lab.ts';
import type { Client } from '../../client/index.ts';

/** Milliseconds that a form rests before it is asked about. */
const rest = 250;

/** What the experiment in the form would take, a moment after it was changed last. */
export class Estimate {
  value = $state.raw<RunEstimate>();
  readonly isTooBig: boolean = $derived(
    this.value !== undefined && this.value.bytes > this.value.limit,
  );
  readonly #client: Client;
  #asked = 0;

  constructor(client: Client) {
    this.#client = client;
  }

  /** Asks soon; the result takes the question back. A refusal is told when training is asked for. */
  of(experiment: Experiment): () => void {
    const asked = ++this.#asked;
    const timer = setTimeout(() => void this.#ask(experiment, asked), rest);
    return () => clearTimeout(timer);
  }

  async #ask(experiment: Experiment, asked: number): Promise<void> {
    const value = await this.#client.call('lab.estimate', { experiment }).catch(() => undefined);
    if (asked === this.#asked) this.value = value;
  }
}
