import type { OpenedGraph } from '../../navigation/opened-graph.ts';
import type { Route } from '../../navigation/routes.ts';

type Origin = Extract<Route, { screen: 'exercise' | 'lesson' }>;

/** The exercise that a graph came from, or the lesson that the learner came from. */
export function originOf(
  { exercise }: OpenedGraph,
  previous: Route | undefined,
): Origin | undefined {
  if (exercise) return { screen: 'exercise', ...exercise };
  return previous?.screen === 'lesson' ? previous : undefined;
}
