import type { DrawnGraph } from '../../../src-main/contract/exercise-kinds/graph.ts';
import {
  arrange,
  mirrored,
  type Arrangement,
  type Boxes,
  type Constraint,
  type Point,
  type Size,
} from './arrange.ts';
import { confusion } from './confusion.ts';
import { nearEdges } from './near-edges.ts';

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

/** Graphs up to this many nodes are arranged in several ways, and the clearest is taken. */
export const small = 60;

/** A graph from left to right, with room for `labelsPerEdge` labels below each edge. */
export function layoutGraph(graph: DrawnGraph, labelsPerEdge: number): GraphLayout {
  const boxes = boxesFor(labelsPerEdge);
  if (graph.nodes.length > small)
    return placed(graph, arrange(graph, boxes, { arranged: nearEdges(graph) }), boxes);
  const free = arrange(graph, boxes);
  const constrained = arrange(graph, boxes, { constraints: inputsFromTheTop(graph) });
  const layouts = [free, mirrored(free), constrained, mirrored(constrained)].map((arrangement) =>
    placed(graph, arrangement, boxes),
  );
  return layouts.reduce((best, layout) =>
    confusion(graph, layout) < confusion(graph, best) ? layout : best,
  );
}

function boxesFor(labelsPerEdge: number): Boxes {
  const { radius, trunk, label, slope, name, margin } = sizes;
  const isLabelled = labelsPerEdge > 0;
  return {
    node: { width: 2 * radius + trunk, height: 2 * (radius + name) },
    edge: { width: isLabelled ? label.width : 0, height: labelsPerEdge * label.height },
    between: (isLabelled ? 2 : 1.5) * slope,
    margin,
  };
}

/** The first input belongs at the top, as it is written: each above the next. */
function inputsFromTheTop(graph: DrawnGraph): Constraint[] {
  const inputs = graph.nodes.filter(({ kind }) => kind === 'input').map(({ id }) => id);
  return inputs.slice(1).map((right, index) => ({ left: inputs[index] ?? right, right }));
}

function placed(graph: DrawnGraph, { size, node, edge }: Arrangement, boxes: Boxes): GraphLayout {
  const nodes = graph.nodes.map(({ id }): PlacedNode => {
    const { x, y } = node(id);
    const half = boxes.node.width / 2;
    return { id, x: x - half + sizes.radius, y, port: { x: x + half, y } };
  });
  const edges = graph.edges.map((drawn): PlacedEdge => {
    const middle = edge(drawn);
    const y = middle.y - boxes.edge.height / 2;
    const end = (side: number): Point => ({ x: middle.x + (side * boxes.edge.width) / 2, y });
    return { id: drawn.id, from: drawn.from, to: drawn.to, level: { from: end(-1), to: end(1) } };
  });
  return { ...size, nodes, edges };
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
