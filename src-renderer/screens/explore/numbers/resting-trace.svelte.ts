import { untrack } from 'svelte';
import type { Trace } from '../../../../src-main/contract/explore.ts';

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
