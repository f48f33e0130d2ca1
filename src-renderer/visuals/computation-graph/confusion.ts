import type { DrawnGraph } from '../../../src-main/contract/exercise-kinds/graph.ts';
import type { Point } from './arrange.ts';
import type { GraphLayout } from './layout.ts';

type Segment = readonly [start: Point, end: Point];

/** How hard a layout is to read: edges that cross weigh more than inputs out of their order. */
export const confusion = (graph: DrawnGraph, layout: GraphLayout): number =>
  100 * crossings(layout) + inversions(graph, layout);

/** How many pairs of edges cross. */
export function crossings({ nodes, edges }: GraphLayout): number {
  const places = new Map(nodes.map((node) => [node.id, node]));
  const lines = edges.map(({ from, to, level }): Segment[] => {
    const points = [
      places.get(from)?.port ?? level.from,
      level.from,
      level.to,
      places.get(to) ?? level.to,
    ];
    return points.slice(1).map((end, index) => [points[index] ?? end, end]);
  });
  let count = 0;
  lines.forEach((one, index) => {
    for (const other of lines.slice(index + 1))
      if (one.some((a) => other.some((b) => doCross(a, b)))) count++;
  });
  return count;
}

/** How many pairs of inputs in one column stand in another order than they are written. */
export function inversions(graph: DrawnGraph, { nodes }: GraphLayout): number {
  const inputs = new Set(graph.nodes.filter(({ kind }) => kind === 'input').map(({ id }) => id));
  const places = nodes.filter(({ id }) => inputs.has(id));
  return places.flatMap((one, index) =>
    places.slice(index + 1).filter((later) => later.x === one.x && later.y < one.y),
  ).length;
}

/** Which side of a line a point is on: the sign of the cross product. */
const side = ([start, end]: Segment, { x, y }: Point): number =>
  Math.sign((end.x - start.x) * (y - start.y) - (end.y - start.y) * (x - start.x));

/** Lines that only touch, at a node or at a branch, do not cross. */
const doCross = (a: Segment, b: Segment): boolean =>
  side(a, b[0]) * side(a, b[1]) < 0 && side(b, a[0]) * side(b, a[1]) < 0;
