import type { blankKinds, DrawnGraph } from '../../../src-main/contract/exercise-kinds/graph.ts';
import type { Box } from './box.ts';
import { sizes, type GraphLayout, type PlacedNode } from './layout.ts';

export type BlankKind = (typeof blankKinds)[number];

/** A place on the graph where a number stands: its top left corner, in the layout's pixels. */
export interface Slot {
  /** Tells it from all others, also where an input stands once more. */
  readonly key: string;
  readonly kind: BlankKind;
  /** A node's id for values and upstream gradients, an edge's for local and downstream ones. */
  readonly place: string;
  readonly left: number;
  readonly top: number;
}

const gap = 4;

/**
 * Where the numbers stand: values above a trunk, gradients below it and below the edges.
 *
 * @param originals the inputs that others stand for once more; these show the value alone
 */
export function slotsOf(
  layout: GraphLayout,
  shown: (kind: BlankKind, place: string) => boolean,
  originals: ReadonlyMap<string, string> = new Map(),
): Slot[] {
  const { radius, trunk, label } = sizes;
  const slots: Slot[] = [];
  for (const node of layout.nodes) {
    const left = node.x + radius + (trunk - label.width) / 2;
    const original = originals.get(node.id);
    const put = (kind: BlankKind, top: number): void => {
      slots.push({ key: `${kind}:${node.id}`, kind, place: original ?? node.id, left, top });
    };
    if (shown('value', original ?? node.id)) put('value', node.y - gap - label.height);
    if (original === undefined && shown('upstream', node.id)) put('upstream', node.y + gap);
  }
  for (const edge of layout.edges) {
    let top = edge.level.from.y + gap;
    for (const kind of ['local', 'downstream'] as const) {
      if (!shown(kind, edge.id)) continue;
      slots.push({ key: `${kind}:${edge.id}`, kind, place: edge.id, left: edge.level.from.x, top });
      top += label.height;
    }
  }
  return slots;
}

/** The room that a number takes. */
export const boxOfSlot = ({ left, top }: Slot): Box => ({
  left,
  top,
  right: left + sizes.label.width,
  bottom: top + sizes.label.height,
});

/** The room that a circle takes, with the name above it. */
export const boxOfNode = ({ x, y }: PlacedNode): Box => ({
  left: x - sizes.radius,
  top: y - sizes.radius - sizes.name,
  right: x + sizes.radius,
  bottom: y + sizes.radius,
});

/** How many labels the fullest edge carries. */
export function labelsPerEdge(
  graph: DrawnGraph,
  shown: (kind: BlankKind, place: string) => boolean,
): number {
  const counts = graph.edges.map(
    ({ id }) => Number(shown('local', id)) + Number(shown('downstream', id)),
  );
  return Math.max(0, ...counts);
}
