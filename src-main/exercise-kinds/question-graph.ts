import { givensAsGraph } from '../calculus/vector-graph/givens-as-graph.ts';
import type { Question } from '../calculus/index.ts';
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
