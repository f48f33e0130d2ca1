import { untrack } from 'svelte';
import type { Trace } from '../../../src-main/contract/explore.ts';
import type { Walk } from './walk.svelte.ts';

/** Graphs of up to this many nodes are cheap enough to be followed number by number. */
const small = 60;
/** How long the numbers of a larger one rest before the tables take them over, in milliseconds. */
const pause = 400;

/** What tables show of the way through a graph. */
export type Shown = Pick<Walk, 'step' | 'value' | 'gradient' | 'downstream'>;

/**
 * A walk for tables, which are slow to lay out: of a large graph, numbers are passed over while they
 * change often and taken over when they rest. Another graph or another step comes at once.
 */
export class RestingWalk implements Shown {
  trace = $state.raw() as Trace;
  readonly #walk: Walk;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(walk: Walk, trace: Trace) {
    this.#walk = walk;
    this.trace = trace;
  }

  take(trace: Trace): void {
    clearTimeout(this.#timer);
    const isOther = trace.graph !== untrack(() => this.trace).graph;
    if (trace.nodes.length <= small || isOther) this.trace = trace;
    else this.#timer = setTimeout(() => (this.trace = trace), pause);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  get step(): Walk['step'] {
    return this.#walk.step;
  }

  value = (node: string): number | undefined => this.#rested(() => this.#walk.value(node));

  gradient = (node: string): number | undefined => this.#rested(() => this.#walk.gradient(node));

  downstream = (edge: string): number | undefined =>
    this.#rested(() => this.#walk.downstream(edge));

  /** Read anew only when numbers have rested or the walk has moved. */
  #rested(read: () => number | undefined): number | undefined {
    void [this.trace, this.#walk.position];
    return untrack(read);
  }
}
