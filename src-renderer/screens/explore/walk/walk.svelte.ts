import type { TensorValue } from '../../../../src-main/contract/vectors.ts';
import { sum } from '../inputs/tensor-text.ts';
import { nodesByName, type Walked } from './any-trace.ts';
import { StepWalk } from './step-walk.svelte.ts';
import type { Step } from './steps.ts';

/** What has come back to a node so far, term by term, and how many terms there will be. */
export interface Terms {
  readonly come: readonly TensorValue[];
  readonly count: number;
}

/** What tables and formulas show of the way through a graph. */
export type ShownWalk = Pick<
  Walk,
  'step' | 'steps' | 'position' | 'value' | 'gradient' | 'terms' | 'downstream'
>;

/** The way through a graph, and which of its numbers are known at each step. */
export class Walk extends StepWalk {
  readonly #trace: () => Walked;

  constructor(trace: () => Walked) {
    super(trace);
    this.#trace = trace;
  }

  readonly #nodes = $derived.by(() => nodesByName(this.#trace()));

  value(node: string): TensorValue | undefined {
    return this.hasValue(node) ? this.#nodes.get(node)?.value : undefined;
  }

  terms(node: string): Terms {
    const { come, count } = this.termsOf(node);
    return { come: come.map((step) => this.#term(step)), count };
  }

  /** The sum of what has come back to a node so far. */
  gradient(node: string): TensorValue | undefined {
    const { come, count } = this.termsOf(node);
    if (count === 0 && this.position < this.last) return undefined;
    if (come.length === count) return this.#nodes.get(node)?.upstream;
    return come.length === 0 ? undefined : come.map((step) => this.#term(step)).reduce(sum);
  }

  /** What flows down an edge, once it has. */
  downstream(edge: string): TensorValue | undefined {
    const step = this.arrivalOn(edge);
    return step && this.#term(step);
  }

  /** What a backward step adds to a gradient: 1 at the output, elsewhere what flows along the edge. */
  #term(step: Step): TensorValue {
    if (step.kind !== 'edge') return 1;
    return this.#nodes.get(step.node)?.edges[step.argument]?.downstream ?? NaN;
  }
}
