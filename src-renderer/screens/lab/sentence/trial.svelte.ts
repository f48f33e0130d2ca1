import type { TaggedToken } from '../../../../src-main/contract/lab.ts';
import type { Client } from '../../../client/index.ts';

const pause = 250;

/** A sentence that is tried on a trained run, tagged anew while it is typed. */
export class Trial {
  sentence = $state('');
  tokens = $state.raw<readonly TaggedToken[]>([]);
  failure = $state.raw<unknown>();
  #run = $state.raw<number>();
  readonly #client: Client;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #latest = 0;

  constructor(client: Client) {
    this.#client = client;
  }

  /** Turns to a run that has a model; a sample stands in where nothing was typed. */
  async use(run: number, sample: string): Promise<void> {
    if (run === this.#run) return;
    this.#run = run;
    this.tokens = [];
    if (this.sentence.trim() === '') this.sentence = sample;
    await this.tag();
  }

  write(sentence: string): void {
    this.sentence = sentence;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.tag(), pause);
  }

  /** Tags now; the newest question wins. */
  async tag(): Promise<void> {
    clearTimeout(this.#timer);
    const mine = ++this.#latest;
    const [id, sentence] = [this.#run, this.sentence.trim()];
    if (id === undefined || sentence === '') {
      this.tokens = [];
      return;
    }
    try {
      const { tokens } = await this.#client.call('lab.tag', { id, sentence });
      if (mine !== this.#latest) return;
      this.tokens = tokens;
      this.failure = undefined;
    } catch (thrown) {
      if (mine === this.#latest) this.failure = thrown;
    }
  }
}
