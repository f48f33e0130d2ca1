import type { TensorValue, VectorTrace } from '../../../../src-main/contract/vectors.ts';
import { StepWalk } from '../step-walk.svelte.ts';
import type { Step } from '../steps.ts';
import { nodesByName, type VectorNode } from './nodes-by-name.ts';
import { rowsOf } from './tensor-text.ts';

/** The way through a graph of vectors, and which of their numbers are known at each step. */
export class VectorWalk extends StepWalk {
  readonly #trace: () => VectorTrace;

  constructor(trace: () => VectorTrace) {
    super(trace);
    this.#trace = trace;
  }

  readonly #nodes = $derived.by(() => nodesByName(this.#trace()));

  node(name: string): VectorNode | undefined {
    return this.#nodes.get(name);
  }

  value(name: string): TensorValue | undefined {
    return this.hasValue(name) ? this.node(name)?.value : undefined;
  }

  /** The terms of a node's gradient that have come so far, and how many there will be. */
  terms(name: string): { readonly come: readonly TensorValue[]; readonly count: number } {
    const { come, count } = this.termsOf(name);
    return { come: come.map((step) => this.#term(step)), count };
  }

  /** The sum of what has come back to a node so far. */
  gradient(name: string): TensorValue | undefined {
    const { come, count } = this.terms(name);
    if (come.length === count)
      return count > 0 || this.position === this.last ? this.node(name)?.upstream : undefined;
    return come.length === 0 ? undefined : come.reduce(sum);
  }

  edge(node: string, argument: number): VectorNode['edges'][number] | undefined {
    return this.node(node)?.edges[argument];
  }

  #term(step: Step): TensorValue {
    return step.kind === 'edge' ? (this.edge(step.node, step.argument)?.downstream ?? NaN) : 1;
  }
}

/** The entrywise sum of two values of one shape. */
export function sum(a: TensorValue, b: TensorValue): TensorValue {
  const [left, right] = [rowsOf(a), rowsOf(b)];
  const rows = left.map((row, i) => row.map((entry, j) => entry + (right[i]?.[j] ?? NaN)));
  if (typeof a === 'number') return rows[0]?.[0] ?? NaN;
  return typeof a[0] === 'number' ? rows.flat() : rows;
}
