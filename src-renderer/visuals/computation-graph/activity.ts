import type { BlankKind } from './slot.ts';
import type { DrawnGraph } from '../../../src-main/contract/exercise-kinds/graph.ts';

/** What is drawn thick: ids of cytoscape elements, in the colour of their direction. */
export interface Activity {
  readonly direction: 'forward' | 'backward';
  readonly elements: readonly string[];
}

/** The part of the graph that a quantity is about. */
export function activityOf(graph: DrawnGraph, kind: BlankKind, place: string): Activity {
  const edges = graph.edges.filter((edge) =>
    kind === 'value'
      ? edge.to === place
      : kind === 'upstream'
        ? edge.from === place
        : edge.id === place,
  );
  const branches = edges.map((edge) => `edge:${edge.id}`);
  const onNode = kind === 'value' || kind === 'upstream';
  return {
    direction: kind === 'value' ? 'forward' : 'backward',
    elements: onNode ? [...branches, `node:${place}`, `trunk:${place}`] : branches,
  };
}
