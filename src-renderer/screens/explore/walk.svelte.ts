import type { Trace } from '../../../src-main/contract/explore.ts';
import { numbersOf, termOf } from './numbers.ts';
import { StepWalk } from './step-walk.svelte.ts';

/** The way through a graph of numbers, and which of them are known at each step. */
export class Walk extends StepWalk {
  readonly #trace: () => Trace;

  constructor(trace: () => Trace) {
    super(trace);
    this.#trace = trace;
  }

  readonly #numbers = $derived.by(() => numbersOf(this.#trace()));

  value(node: string): number | undefined {
    return this.hasValue(node) ? this.#numbers('value', node) : undefined;
  }

  /** The terms of a node's gradient that have come so far, and how many there will be. */
  terms(node: string): { readonly come: readonly number[]; readonly count: number } {
    const { come, count } = this.termsOf(node);
    return { come: come.map((step) => termOf(step, this.#numbers)), count };
  }

  /** The sum of what has come back to a node so far. */
  gradient(node: string): number | undefined {
    const { come, count } = this.terms(node);
    if (count === 0) return this.position === this.last ? 0 : undefined;
    if (come.length === count) return this.#numbers('upstream', node);
    return come.length === 0 ? undefined : come.reduce((sum, term) => sum + term, 0);
  }

  downstream(edge: string): number | undefined {
    return this.hasCome(edge) ? this.#numbers('downstream', edge) : undefined;
  }
}
