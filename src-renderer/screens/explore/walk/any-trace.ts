import type { Trace } from '../../../../src-main/contract/explore.ts';
import type { TensorValue, VectorTrace } from '../../../../src-main/contract/vectors.ts';

/** A trace of numbers or of vectors; what is read here is in both. */
export type AnyTrace = Trace | VectorTrace;

/** What a walk needs of it. */
export type Walked = Pick<AnyTrace, 'graph' | 'backwardOrder' | 'nodes'>;

/** Before anything has been traced. */
export const nothing: Walked = {
  graph: { nodes: [], edges: [], output: '' },
  backwardOrder: [],
  nodes: [],
};

export const nodesByName = ({ nodes }: Walked): ReadonlyMap<string, AnyTrace['nodes'][number]> =>
  new Map(nodes.map((node) => [node.name, node]));

export const nodeIn = <Shown extends AnyTrace>(
  trace: Shown,
  name: string,
): Shown['nodes'][number] | undefined =>
  (trace.nodes as readonly Shown['nodes'][number][]).find((node) => node.name === name);

export const drawnIn = ({ graph }: AnyTrace, name: string) =>
  graph.nodes.find(({ id }) => id === name);

/** The name of a node's value in LaTeX. */
export const latexIn = (trace: AnyTrace, name: string): string =>
  drawnIn(trace, name)?.latex ?? name;

export const valueIn = (trace: AnyTrace, name: string): TensorValue =>
  nodeIn(trace, name)?.value ?? NaN;
