import { Graph, layout as arrange } from '@dagrejs/dagre';
import type { DrawnGraph } from '../../../src-main/contract/exercise-kinds/graph.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * A node is a circle with a short trunk to its right. The trunk carries the node's value above and
 * its gradient below, as the lecture draws an edge; its end is where the edges to the next nodes
 * branch off.
 */
export interface PlacedNode extends Point {
  readonly id: string;
  readonly port: Point;
}

export interface PlacedEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** Where the edge bends; labels hang below it. */
  readonly bend: Point;
}

export interface GraphLayout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

/** Sizes in CSS pixels. */
export const sizes = {
  radius: 24,
  trunk: 92,
  label: { width: 80, height: 34 },
  margin: 12,
} as const;

/** A graph from left to right, with room for `labelsPerEdge` labels below each edge. */
export function layoutGraph(graph: DrawnGraph, labelsPerEdge: number): GraphLayout {
  const { radius, trunk, label, margin } = sizes;
  const drawing = new Graph({ multigraph: true });
  drawing.setGraph({
    rankdir: 'LR',
    nodesep: 20,
    edgesep: 16,
    ranksep: labelsPerEdge > 0 ? 16 : 40,
    marginx: margin,
    marginy: margin,
  });
  const width = 2 * radius + trunk;
  for (const node of graph.nodes)
    drawing.setNode(node.id, { width, height: 2 * label.height + 12 });
  const edgeBox = {
    width: labelsPerEdge > 0 ? label.width : 0,
    height: labelsPerEdge * label.height,
    labelpos: 'c',
  };
  for (const edge of graph.edges) drawing.setEdge(edge.from, edge.to, { ...edgeBox }, edge.id);
  arrange(drawing);

  const nodes = graph.nodes.map(({ id }): PlacedNode => {
    const { x, y } = drawing.node(id) as Point;
    return { id, x: x - width / 2 + radius, y, port: { x: x + width / 2, y } };
  });
  const edges = graph.edges.map(({ id, from, to }): PlacedEdge => {
    const placed = drawing.edge({ v: from, w: to, name: id }) as Partial<Point>;
    const [start, end] = [drawing.node(from) as Point, drawing.node(to) as Point];
    const centre = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
    return {
      id,
      from,
      to,
      bend: { x: placed.x ?? centre.x, y: (placed.y ?? centre.y) - edgeBox.height / 2 },
    };
  });
  const size = drawing.graph() as { width?: number; height?: number };
  return { width: size.width ?? 0, height: size.height ?? 0, nodes, edges };
}

/**
 * A point beside a line as cytoscape wants it: how far along from start (0) to end (1), and how far
 * to the right-hand side seen in that direction (downwards for a line to the right).
 */
export function alongAndAside(
  start: Point,
  end: Point,
  point: Point,
): [along: number, aside: number] {
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  const [px, py] = [point.x - start.x, point.y - start.y];
  const length = Math.hypot(dx, dy) || 1;
  return [(px * dx + py * dy) / (length * length), (py * dx - px * dy) / length];
}
