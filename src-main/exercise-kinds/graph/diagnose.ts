import type { Blank } from '../../contract/exercise-kinds/graph.ts';
import type { Feedback } from '../../contract/verdict.ts';
import { isMatch, type Entry } from '../numbers/entry.ts';
import {
  graphMisconceptions,
  type GraphMisconception,
  type GraphMisconceptionId,
  type Scene,
  type Slip,
} from './misconceptions/index.ts';
import type { TaskEdge, TaskNode } from './task.ts';

/** Where a blank stands: on an edge or at a node. */
export type Place =
  | { readonly kind: 'local' | 'downstream'; readonly edge: TaskEdge }
  | { readonly kind: 'value' | 'upstream'; readonly node: TaskNode };

export function placeOf({ kind, place }: Blank, nodes: readonly TaskNode[]): Place {
  if (kind === 'value' || kind === 'upstream')
    return { kind, node: nodes.find(({ id }) => id === place)! };
  return { kind, edge: nodes.flatMap(({ entering }) => entering).find(({ id }) => id === place)! };
}

/** What flows along an edge under a misconception: with a wrong local gradient, or wrong by itself. */
const flows = (rule: GraphMisconception, edge: TaskEdge, scene: Scene): readonly Slip[] => [
  ...(rule.isMisplaced ? [] : (rule.local?.(edge, scene) ?? [])).map(({ value, message }) => ({
    value: scene.numbers.upstream.get(edge.to.id)! * value,
    message,
  })),
  ...(rule.flow?.(edge, scene) ?? []),
];

/** What would come back to a node with the misconception on one of its paths. */
function onOnePath(rule: GraphMisconception, { leaving }: TaskNode, scene: Scene): Slip[] {
  if (rule.isMisplaced) return [];
  const { downstream } = scene.numbers;
  const total = leaving.reduce((sum, { id }) => sum + downstream.get(id)!, 0);
  return leaving.flatMap((edge) =>
    flows(rule, edge, scene).map(({ value, message }) => ({
      value: total - downstream.get(edge.id)! + value,
      message,
    })),
  );
}

/** What a misconception would put at a place. At a node it may have gone wrong on one of the paths. */
function slips(rule: GraphMisconception, place: Place, scene: Scene): readonly Slip[] {
  switch (place.kind) {
    case 'value':
      return rule.value?.(place.node, scene) ?? [];
    case 'local':
      return rule.local?.(place.edge, scene) ?? [];
    case 'downstream':
      return flows(rule, place.edge, scene);
    case 'upstream':
      return [...(rule.node?.(place.node, scene) ?? []), ...onOnePath(rule, place.node, scene)];
  }
}

/** The misconception that explains a wrong entry, if one does. */
export function diagnose(
  entry: Entry,
  expected: number,
  place: Place,
  scene: Scene,
): Feedback | undefined {
  for (const [code, rule] of Object.entries(graphMisconceptions) as [
    GraphMisconceptionId,
    GraphMisconception,
  ][]) {
    const slip = slips(rule, place, scene).find(
      ({ value }) =>
        Number.isFinite(value) &&
        Math.abs(value - expected) > 1e-9 * Math.max(1, Math.abs(expected)) &&
        isMatch(entry, value),
    );
    if (slip) return { code, message: slip.message };
  }
  return undefined;
}
