import type { TieConvention } from '../../../src-main/contract/exercise-kinds/graph.ts';
import type { Trace } from '../../../src-main/contract/explore.ts';
import type { Client } from '../../client/index.ts';
import type { BlankKind } from '../../visuals/computation-graph/slot.ts';
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

/** Every number of a trace by the place on the graph where it stands. */
export function numbersOf(trace: Trace): (kind: BlankKind, place: string) => number | undefined {
  const numbers = new Map<string, number>();
  for (const node of trace.nodes) {
    numbers.set(`value:${node.name}`, node.value);
    numbers.set(`upstream:${node.name}`, node.upstream);
    for (const edge of node.edges) {
      const drawn = trace.graph.edges.find(
        ({ from, to, argument }) =>
          from === edge.from && to === node.name && argument === edge.argument,
      );
      if (!drawn) continue;
      numbers.set(`local:${drawn.id}`, edge.local);
      numbers.set(`downstream:${drawn.id}`, edge.downstream);
    }
  }
  return (kind, place) => numbers.get(`${kind}:${place}`);
}
