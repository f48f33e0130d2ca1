import { givensAsGraph } from '../calculus/vector-graph/givens-as-graph.ts';
import { namesOf, type Givens, type Question } from '../calculus/index.ts';
import type { TaskOf } from '../contract/exercise.ts';
import type { ExerciseKindName } from '../contract/exercise-kinds/index.ts';

/** What a gradient is taken of, as a graph; its numbers do not say the formula that is asked for. */
export function graphOfQuestion({
  givens,
  output,
  upstream,
}: Pick<Question, 'givens' | 'output' | 'upstream'>): TaskOf<ExerciseKindName>['graph'] {
  const graph = givensAsGraph(givens, output, upstream);
  return graph && { ...graph, isAnswer: false };
}

/** A name for what arrives from above, where the task has none. */
export const upstreamFor = (givens: Givens): string =>
  ['g', 'δ', 'G', 'r'].find((name) => !namesOf(givens).includes(name)) ?? 'g_0';
