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
  /** The level stretch that labels hang below; a point where the edge carries none. */
  readonly level: { readonly from: Point; readonly to: Point };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

export interface GraphLayout extends Size {
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

/** Sizes in CSS pixels. */
export const sizes = {
  radius: 24,
  trunk: 76,
  label: { width: 68, height: 32 },
  slope: 28,
  /** Room above a circle for the name of its value; the labels beside the trunk fit within. */
  name: 20,
  margin: 12,
} as const;

/** A graph from left to right, with room for `labelsPerEdge` labels below each edge. */
export function layoutGraph(graph: DrawnGraph, labelsPerEdge: number): GraphLayout {
  const { radius, trunk, label, slope, margin } = sizes;
  const drawing = new Graph({ multigraph: true });
  drawing.setGraph({
    rankdir: 'LR',
    nodesep: 20,
    edgesep: 16,
    ranksep: (labelsPerEdge > 0 ? 2 : 1.5) * slope,
    marginx: margin,
    marginy: margin,
  });
  const width = 2 * radius + trunk;
  for (const node of graph.nodes)
    drawing.setNode(node.id, { width, height: 2 * (radius + sizes.name) });
  const edgeBox = {
    width: labelsPerEdge > 0 ? label.width : 0,
    height: labelsPerEdge * label.height,
    labelpos: 'c',
  };
  for (const edge of graph.edges) drawing.setEdge(edge.from, edge.to, { ...edgeBox }, edge.id);
  arrange(drawing, { constraints: inputsFromTheTop(graph) });

  const { width: across = 0, height: down = 0 } = drawing.graph() as Partial<Size>;
  const centre = (id: string): Point => drawing.node(id) as Point;

  const nodes = graph.nodes.map(({ id }): PlacedNode => {
    const { x, y } = centre(id);
    return { id, x: x - width / 2 + radius, y, port: { x: x + width / 2, y } };
  });
  const edges = graph.edges.map(({ id, from, to }): PlacedEdge => {
    const label = drawing.edge({ v: from, w: to, name: id }) as Partial<Point>;
    const middle = {
      x: label.x ?? (centre(from).x + centre(to).x) / 2,
      y: (label.y ?? (centre(from).y + centre(to).y) / 2) - edgeBox.height / 2,
    };
    const end = (side: number): Point => ({
      x: middle.x + (side * edgeBox.width) / 2,
      y: middle.y,
    });
    return { id, from, to, level: { from: end(-1), to: end(1) } };
  });
  return { width: across, height: down, nodes, edges };
}

/** The first input belongs at the top, as it is written: each above the next. */
function inputsFromTheTop(graph: DrawnGraph): { left: string; right: string }[] {
  const inputs = graph.nodes.filter(({ kind }) => kind === 'input').map(({ id }) => id);
  return inputs.slice(1).map((right, index) => ({ left: inputs[index] ?? right, right }));
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
