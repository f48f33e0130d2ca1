import type { Experiment } from '../../../../src-main/contract/experiment.ts';
import type { VectorCoverage } from '../../../../src-main/contract/lab.ts';
import type { Client } from '../../../client/index.ts';

/** How much of the chosen sentences the chosen word vectors cover. */
export class Coverage {
  value = $state.raw<Partial<VectorCoverage>>({});
  readonly #client: Pick<Client, 'call'>;
  /** What `value` is about. */
  #known = '';

  constructor(client: Pick<Client, 'call'>) {
    this.#client = client;
  }

  /** Asks where something else is chosen. What cannot be covered is told when training is asked for. */
  async of(experiment: Experiment): Promise<void> {
    const { data, task, embedding } = experiment;
    const asked = [data, task, embedding.from, embedding.dim].join('/');
    if (asked === this.#known) return;
    this.#known = asked;
    this.value = {};
    if (embedding.from === 'random') return;
    const value = await this.#client.call('lab.coverage', { experiment }).catch(() => ({}));
    if (asked === this.#known) this.value = value;
  }
}
