import type { DrawnGraph } from '../../../src-main/contract/exercise-kinds/graph.ts';

type Edge = DrawnGraph['edges'][number];

/**
 * The edges that span a single column, where every node stands as far to the right as it can. Each
 * node but the output has one, so that they alone say which column a node is in. Arranging the long
 * ones as well takes seconds on hundreds of nodes, and rows of empty space.
 */
export function nearEdges({ nodes, edges }: DrawnGraph): ReadonlySet<Edge> {
  const leaving = new Map<string, Edge[]>(nodes.map(({ id }) => [id, []]));
  for (const edge of edges) leaving.get(edge.from)?.push(edge);
  const column = new Map<string, number>();
  for (const { id } of nodes.toReversed()) {
    const after = (leaving.get(id) ?? []).map(({ to }) => (column.get(to) ?? 0) - 1);
    column.set(id, Math.min(0, ...after));
  }
  const span = ({ from, to }: Edge) => (column.get(to) ?? 0) - (column.get(from) ?? 0);
  return new Set(edges.filter((edge) => span(edge) === 1));
}
