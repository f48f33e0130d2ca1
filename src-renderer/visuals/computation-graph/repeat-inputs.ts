import type { DrawnGraph } from '../../../src-main/contract/exercise-kinds/graph.ts';
import type { Activity } from './activity.ts';
import { nearEdges } from './near-edges.ts';

type Node = DrawnGraph['nodes'][number];

/** A graph to be drawn, in which an input may stand more than once. */
export interface RepeatedGraph {
  readonly graph: DrawnGraph;
  /** The input that a repeated one stands for, by the id of the repeated one. */
  readonly originals: ReadonlyMap<string, string>;
}

/**
 * Draws an input or a constant once more beside each far use, as figures in lectures do: lines that
 * cross hundreds of nodes would say less. The gradient stays where the input first stands.
 *
 * @param small graphs of up to this many nodes show every branch as it is
 */
export function repeatInputs(graph: DrawnGraph, small: number): RepeatedGraph {
  if (graph.nodes.length <= small) return { graph, originals: new Map() };
  const near = nearEdges(graph);
  const byId = new Map(graph.nodes.map((node) => [node.id, node]));
  const originals = new Map<string, string>();
  const before = new Map<string, Node[]>();
  const edges = graph.edges.map((edge) => {
    const input = byId.get(edge.from);
    if (!input || input.kind === 'operation' || near.has(edge)) return edge;
    const again = { ...input, id: `${input.id}@${edge.id}` };
    originals.set(again.id, input.id);
    before.set(edge.to, [...(before.get(edge.to) ?? []), again]);
    return { ...edge, from: again.id };
  });
  const nodes = graph.nodes.flatMap((node) => [...(before.get(node.id) ?? []), node]);
  return { graph: { ...graph, nodes, edges }, originals };
}

/** What is drawn thick, where an edge may come from an input that stands there once more. */
export function activityAmong(
  { graph, originals }: RepeatedGraph,
  active: Activity | undefined,
): Activity | undefined {
  if (!active || originals.size === 0) return active;
  const lit = new Set(active.elements);
  const again = graph.edges.filter(({ id, from }) => lit.has(`edge:${id}`) && originals.has(from));
  for (const { from } of again) {
    lit.delete(`trunk:${originals.get(from)!}`);
    lit.add(`trunk:${from}`);
  }
  return { ...active, elements: [...lit] };
}
