import type { TieConvention } from '../../../src-main/contract/exercise-kinds/graph.ts';
import type { Trace } from '../../../src-main/contract/explore.ts';
import { longestExpression } from '../../../src-main/contract/explore.ts';
import type { TensorValue, VectorTrace } from '../../../src-main/contract/vectors.ts';
import type { Client } from '../../client/index.ts';
import { nextFrame } from './next-frame.ts';
import { inputNames, readNumber } from './inputs/inputs.ts';
import { saysNoInputs, tooLong } from './problems.ts';
import { NumberQuestions } from './numbers/number-questions.ts';
import { RestingTrace } from './numbers/resting-trace.svelte.ts';
import { VectorQuestions } from './vectors/vector-questions.ts';
import { readTensor } from './inputs/tensor-text.ts';

const pause = 200;

/** An expression with numbers or vectors for its inputs, traced whenever it changes. */
export class Explorer {
  expression = $state('f = (x+y)*max(y,z)');
  values = $state<Record<string, string>>({ x: '1', y: '2', z: '0' });
  ties = $state<TieConvention>('half');
  /** What is slow to draw follows this one. */
  readonly resting = new RestingTrace();
  #trace = $state.raw<Trace>();
  vectors = $state.raw<VectorTrace>();
  failure = $state.raw<unknown>();
  readonly names: readonly string[] = $derived(
    this.vectors ? Object.keys(this.vectors.inputs) : inputNames(this.expression),
  );
  /** Questions about the graph of numbers that is shown. */
  readonly numbers: NumberQuestions;
  readonly #client: Client;
  readonly #vectorQuestions: VectorQuestions;
  readonly #nextFrame: () => Promise<void>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #latest = 0;
  #following = false;
  #moved = false;

  constructor(client: Client, frame: () => Promise<void> = nextFrame) {
    this.#client = client;
    this.numbers = new NumberQuestions(client);
    this.#vectorQuestions = new VectorQuestions(client);
    this.#nextFrame = frame;
  }

  /** Of numbers; undefined while the expression is about vectors. */
  get trace(): Trace | undefined {
    return this.#trace;
  }

  /** Takes a whole example. */
  take(expression: string, values: Readonly<Record<string, string>>): void {
    this.#vectorQuestions.doubtNumbers = false;
    this.expression = expression;
    this.values = { ...values };
    void this.ask();
  }

  write(expression: string): void {
    this.expression = expression;
    if (!this.vectors) {
      for (const name of inputNames(expression)) this.values[name] ??= '1';
      this.#vectorQuestions.doubtNumbers = true;
    }
    this.#soon();
  }

  set(name: string, text: string): void {
    this.values[name] = text;
    this.#soon();
  }

  /**
   * Drags an input: only numbers are asked for, one question at a time, the newest value last. They
   * are shown when the next frame is made, so that a frame is laid out once.
   */
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

  choose(ties: TieConvention): void {
    this.ties = ties;
    void this.ask();
  }

  /** The inputs whose text is not a number, or not a vector or matrix either. */
  readonly unreadable: readonly string[] = $derived(
    this.names.filter((name) => {
      const text = this.values[name] ?? '';
      return (this.vectors ? readTensor(text) : readNumber(text)) === undefined;
    }),
  );

  /** Asks for the trace now; the newest question wins, and the last trace stays until it comes. */
  async ask(): Promise<void> {
    clearTimeout(this.#timer);
    const mine = ++this.#latest;
    if (this.expression.trim() === '') {
      this.failure = undefined;
      return;
    }
    try {
      if (this.expression.length > longestExpression) throw tooLong(this.expression.length);
      const { expression, ties } = this;
      const asked = await this.#vectorQuestions.read(expression);
      if (mine !== this.#latest) return;
      if (asked.vectors) return await this.#askForVectors(mine, asked.names);
      this.#leaveVectors();
      if (this.unreadable.length > 0) return;
      const at = this.#at();
      const trace = await this.#client.call('explore.trace', { expression, at, ties });
      if (mine !== this.#latest) return;
      this.#show(trace);
      this.failure = undefined;
    } catch (thrown) {
      if (mine === this.#latest) this.failure = saysNoInputs(thrown) ? undefined : thrown;
    }
  }

  /** Sets an entry of an input, or the whole of it, and asks at once. */
  async setTensor(name: string, text: string): Promise<void> {
    this.values[name] = text;
    await this.ask();
  }

  /** The output where one input of an expression of vectors has another value. */
  async outputWith(name: string, value: TensorValue): Promise<number | undefined> {
    const { vectors } = this;
    if (!vectors) return undefined;
    return this.#vectorQuestions.output(vectors, { [name]: value });
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.resting.stop();
    this.#latest++;
  }

  async #askForVectors(mine: number, names: readonly string[]): Promise<void> {
    const texts = names.flatMap((name) => this.values[name] ?? []);
    if (texts.some((text) => readTensor(text) === undefined)) return;
    const vectors = await this.#vectorQuestions.trace(this, names, this.values);
    if (mine !== this.#latest) return;
    this.values = this.#vectorQuestions.texts;
    this.#vectorQuestions.doubtNumbers = false;
    this.vectors = vectors;
    this.#show(undefined);
    this.failure = undefined;
  }

  #show(trace: Trace | undefined): void {
    this.#trace = trace;
    this.resting.take(trace);
  }

  /** Back to numbers: what was a vector becomes 1. */
  #leaveVectors(): void {
    if (!this.vectors) return;
    this.vectors = undefined;
    const texts = inputNames(this.expression).map((name) => {
      const text = this.values[name] ?? '';
      return [name, readNumber(text) === undefined ? '1' : text] as const;
    });
    this.values = Object.fromEntries(texts);
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
      const moved = await this.numbers.moved(trace, this.#at());
      await this.#nextFrame();
      if (mine === this.#latest) this.#show(moved);
    } catch (thrown) {
      if (mine === this.#latest) this.failure = thrown;
    }
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#latest++;
    this.#timer = setTimeout(() => void this.ask(), pause);
  }
}
