import type { TieConvention } from '../../../src-main/contract/exercise-kinds/graph.ts';
import type { Trace } from '../../../src-main/contract/explore.ts';
import type { Client } from '../../client/index.ts';
import { inputNames, readNumber } from './inputs.ts';

const pause = 200;

/** An expression with numbers for its inputs, traced whenever it changes. */
export class Explorer {
  expression = $state('f = (x+y)*max(y,z)');
  values = $state<Record<string, string>>({ x: '1', y: '2', z: '0' });
  ties = $state<TieConvention>('half');
  trace = $state.raw<Trace>();
  failure = $state.raw<unknown>();
  readonly names: readonly string[] = $derived(inputNames(this.expression));
  readonly #client: Client;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #latest = 0;

  constructor(client: Client) {
    this.#client = client;
  }

  /** Takes a whole example. */
  take(expression: string, values: Readonly<Record<string, string>>): void {
    this.expression = expression;
    this.values = { ...values };
    void this.ask();
  }

  write(expression: string): void {
    this.expression = expression;
    for (const name of inputNames(expression)) this.values[name] ??= '1';
    this.#soon();
  }

  set(name: string, text: string): void {
    this.values[name] = text;
    this.#soon();
  }

  choose(ties: TieConvention): void {
    this.ties = ties;
    void this.ask();
  }

  /** The inputs whose text is not a number. */
  readonly unreadable: readonly string[] = $derived(
    this.names.filter((name) => readNumber(this.values[name] ?? '') === undefined),
  );

  /** Asks for the trace now; the newest question wins, and the last trace stays until it comes. */
  async ask(): Promise<void> {
    clearTimeout(this.#timer);
    const mine = ++this.#latest;
    if (this.expression.trim() === '' || this.unreadable.length > 0) return;
    const at = Object.fromEntries(
      this.names.map((name) => [name, readNumber(this.values[name] ?? '') ?? NaN]),
    );
    try {
      const { expression, ties } = this;
      const trace = await this.#client.call('explore.trace', { expression, at, ties });
      if (mine !== this.#latest) return;
      this.trace = trace;
      this.failure = undefined;
    } catch (thrown) {
      if (mine === this.#latest) this.failure = thrown;
    }
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#latest++;
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.ask(), pause);
  }
}
