import type { Trace } from '../../../../src-main/contract/explore.ts';

/** One thing that happens on the way through a graph: forward by node, backward by edge. */
export type Step =
  | { readonly kind: 'inputs' }
  | { readonly kind: 'value'; readonly node: string }
  | { readonly kind: 'seed'; readonly node: string }
  | {
      readonly kind: 'edge';
      /** The edge as it is drawn, and the node that its gradient comes from. */
      readonly edge: string;
      readonly node: string;
      /** Where the gradient flows to: the node's argument. */
      readonly from: string;
      readonly argument: number;
    };

export type EdgeStep = Extract<Step, { kind: 'edge' }>;

/** What a walk needs to know of a graph. */
export type Structure = Pick<Trace, 'graph' | 'backwardOrder'>;

/** Every step from the inputs to the last gradient; the numbers play no part in it. */
export function stepsOf({ graph, backwardOrder }: Structure): Step[] {
  const operations = graph.nodes.filter(({ kind }) => kind === 'operation');
  return [
    { kind: 'inputs' },
    ...operations.map(({ id }): Step => ({ kind: 'value', node: id })),
    { kind: 'seed', node: graph.output },
    ...backwardOrder.flatMap((node) =>
      graph.edges
        .filter(({ to }) => to === node)
        .map(({ id, from, argument }): Step => ({ kind: 'edge', edge: id, node, from, argument })),
    ),
  ];
}

/** The step before which a number is not known, by the place where it stands. */
export interface Arrivals {
  readonly value: ReadonlyMap<string, number>;
  /** For every node the steps whose terms its gradient is the sum of; the seed counts as one. */
  readonly terms: ReadonlyMap<string, readonly number[]>;
  readonly edge: ReadonlyMap<string, number>;
}

export function arrivalsOf(graph: Trace['graph'], steps: readonly Step[]): Arrivals {
  const value = new Map(graph.nodes.map(({ id }) => [id, 0]));
  const terms = new Map<string, number[]>(graph.nodes.map(({ id }) => [id, []]));
  const edge = new Map<string, number>();
  steps.forEach((step, index) => {
    if (step.kind === 'value') value.set(step.node, index);
    if (step.kind === 'seed') terms.get(step.node)?.push(index);
    if (step.kind !== 'edge') return;
    edge.set(step.edge, index);
    terms.get(step.from)?.push(index);
  });
  return { value, terms, edge };
}
