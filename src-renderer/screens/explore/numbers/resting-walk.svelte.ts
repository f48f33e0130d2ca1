import { untrack } from 'svelte';
import type { Trace } from '../../../../src-main/contract/explore.ts';
import type { ShownWalk, Walk } from '../walk/walk.svelte.ts';

/** A walk for tables and formulas: its numbers change when a trace has come to rest, or at another step. */
export class RestingWalk implements ShownWalk {
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

  value = (node: string): ReturnType<Walk['value']> => this.#rested(() => this.#walk.value(node));

  gradient = (node: string): ReturnType<Walk['gradient']> =>
    this.#rested(() => this.#walk.gradient(node));

  terms = (node: string): ReturnType<Walk['terms']> => this.#rested(() => this.#walk.terms(node));

  downstream = (edge: string): ReturnType<Walk['downstream']> =>
    this.#rested(() => this.#walk.downstream(edge));

  #rested<Result>(read: () => Result): Result {
    void [this.#resting(), this.#walk.position];
    return untrack(read);
  }
}
