import type { TieConvention } from '../../../src-main/contract/exercise-kinds/graph.ts';
import type { Trace } from '../../../src-main/contract/explore.ts';
import type { Client } from '../../client/index.ts';
import { inputNames, readNumber } from './inputs.ts';
import { withNumbers } from './with-numbers.ts';

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
  #following = false;
  #moved = false;

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

  /** Drags an input: only numbers are asked for, one question at a time, the newest value last. */
  async drag(name: string, value: number): Promise<void> {
    this.values[name] = String(value);
    this.#moved = true;
    if (this.#following) return;
    this.#following = true;
    try {
      while (this.#moved) {
        this.#moved = false;
        await this.#follow();
      }
    } finally {
      this.#following = false;
    }
  }

  /** The output where one input is moved by h, or undefined where there is no such number. */
  async outputAt(name: string, h: number): Promise<number | undefined> {
    const { trace } = this;
    if (!trace || this.unreadable.length > 0) return undefined;
    const at = this.#at();
    try {
      const moved = { ...at, [name]: (at[name] ?? NaN) + h };
      const { expression, ties } = trace;
      const { values } = await this.#client.call('explore.numbers', {
        expression,
        ties,
        at: moved,
      });
      return values[trace.nodes.findIndex((node) => node.name === trace.output)];
    } catch {
      return undefined;
    }
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
    const at = this.#at();
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

  #at(): Record<string, number> {
    return Object.fromEntries(
      this.names.map((name) => [name, readNumber(this.values[name] ?? '') ?? NaN]),
    );
  }

  async #follow(): Promise<void> {
    const { trace, expression, ties } = this;
    if (trace?.expression !== expression || trace.ties !== ties) return this.ask();
    clearTimeout(this.#timer);
    const mine = ++this.#latest;
    if (this.unreadable.length > 0) return;
    try {
      const at = this.#at();
      const numbers = await this.#client.call('explore.numbers', { expression, at, ties });
      if (mine === this.#latest) this.trace = withNumbers(trace, numbers);
    } catch (thrown) {
      if (mine === this.#latest) this.failure = thrown;
    }
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.ask(), pause);
  }
}
