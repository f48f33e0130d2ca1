import { Graph, layout } from '@dagrejs/dagre';
import type { DrawnGraph } from '../../../src-main/contract/exercise-kinds/graph.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The room that things take, in CSS pixels. */
export interface Boxes {
  readonly node: Size;
  /** The labels of an edge. */
  readonly edge: Size;
  /** Between two columns, for the edges to change their height in. */
  readonly between: number;
  readonly margin: number;
}

/** Of two nodes in one column, `left` comes first from the top. */
export interface Constraint {
  readonly left: string;
  readonly right: string;
}

type Edge = DrawnGraph['edges'][number];

/** Where the centres of nodes and of the labels of edges are. */
export interface Arrangement {
  readonly size: Size;
  node(id: string): Point;
  edge(edge: Edge): Point;
}

/** What makes an arrangement different from another one of the same graph. */
export interface Wishes {
  readonly constraints?: Constraint[];
  /** The edges that nodes are arranged by; the others go straight to their end. */
  readonly arranged?: ReadonlySet<Edge>;
}

/** Arranges a graph in columns from left to right. */
export function arrange(
  graph: DrawnGraph,
  boxes: Boxes,
  { constraints = [], arranged }: Wishes = {},
): Arrangement {
  const drawing = new Graph({ multigraph: true });
  drawing.setGraph({
    rankdir: 'LR',
    nodesep: 20,
    edgesep: 16,
    ranksep: boxes.between,
    marginx: boxes.margin,
    marginy: boxes.margin,
    // Aligned by one neighbour each: between two, a long chain would sink with every node.
    ...(arranged && { ranker: 'longest-path', align: 'UL' }),
  });
  for (const { id } of graph.nodes) drawing.setNode(id, { ...boxes.node });
  for (const { id, from, to } of graph.edges.filter((edge) => arranged?.has(edge) ?? true))
    drawing.setEdge(from, to, { ...boxes.edge, labelpos: 'c' }, id);
  layout(drawing, { constraints });

  const { width = 0, height = 0 } = drawing.graph() as Partial<Size>;
  const node = (id: string): Point => drawing.node(id) as Point;
  return {
    size: { width, height },
    node,
    edge({ id, from, to }) {
      const drawn = drawing.edge({ v: from, w: to, name: id }) as Partial<Point> | undefined;
      const [start, end] = [node(from), node(to)];
      if (!drawn) return beside(end, boxes);
      return { x: drawn.x ?? (start.x + end.x) / 2, y: drawn.y ?? (start.y + end.y) / 2 };
    },
  };
}

/** To the left of a node and below, where an edge from far away carries its labels. */
const beside = ({ x, y }: Point, { node, edge, between }: Boxes): Point => ({
  x: x - (node.width + edge.width + between) / 2,
  y: y + (node.height + edge.height) / 2,
});

/** The same arrangement upside down. */
export function mirrored({ size, node, edge }: Arrangement): Arrangement {
  const turned = ({ x, y }: Point): Point => ({ x, y: size.height - y });
  return { size, node: (id) => turned(node(id)), edge: (given) => turned(edge(given)) };
}
