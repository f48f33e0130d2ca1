import { untrack } from 'svelte';
import type { Trace } from '../../../src-main/contract/explore.ts';
import type { Walk } from './walk.svelte.ts';

/** Graphs of up to this many nodes are cheap enough to be followed number by number. */
const small = 60;
/** How long the numbers of a larger one rest before they are taken over, in milliseconds. */
const pause = 400;

/**
 * A trace for what is slow to draw or to ask for: of a large graph, numbers are passed over while
 * they change often and taken over when they rest. Another graph comes at once.
 */
export class RestingTrace {
  #trace = $state.raw<Trace>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  get trace(): Trace | undefined {
    return this.#trace;
  }

  take(trace: Trace | undefined): void {
    clearTimeout(this.#timer);
    const isOther = trace?.graph !== untrack(() => this.#trace)?.graph;
    if (!trace || isOther || trace.nodes.length <= small) this.#trace = trace;
    else this.#timer = setTimeout(() => (this.#trace = trace), pause);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}

/** What a table or a formula shows of the way through a graph. */
export type Shown = Pick<
  Walk,
  'step' | 'steps' | 'position' | 'value' | 'gradient' | 'terms' | 'downstream'
>;

/** A walk for tables and formulas: its numbers change when a trace has come to rest, or at another step. */
export class RestingWalk implements Shown {
  readonly #walk: Walk;
  readonly #resting: () => Trace;

  constructor(walk: Walk, resting: () => Trace) {
    this.#walk = walk;
    this.#resting = resting;
  }

  get step(): Walk['step'] {
    return this.#walk.step;
  }

  get steps(): Walk['steps'] {
    return this.#walk.steps;
  }

  get position(): number {
    return this.#walk.position;
  }

  value = (node: string): number | undefined => this.#rested(() => this.#walk.value(node));

  gradient = (node: string): number | undefined => this.#rested(() => this.#walk.gradient(node));

  terms = (node: string): ReturnType<Walk['terms']> => this.#rested(() => this.#walk.terms(node));

  downstream = (edge: string): number | undefined =>
    this.#rested(() => this.#walk.downstream(edge));

  #rested<Result>(read: () => Result): Result {
    void [this.#resting(), this.#walk.position];
    return untrack(read);
  }
}
