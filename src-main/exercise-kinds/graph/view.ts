import { drawGraph, formulasOf } from '../../calculus/draw-graph.ts';
import type { GraphView } from '../../contract/exercise-kinds/graph.ts';
import type { GraphTask } from './task.ts';

/** What the learner sees; of the numbers only the inputs and what is given. */
export function viewOf(task: GraphTask): GraphView {
  const { scalar, nodes, right, blanks, ties, tied } = task;
  return {
    graph: drawGraph(scalar),
    latex: formulasOf(scalar),
    inputs: nodes
      .filter(({ kind }) => kind === 'input')
      .map(({ id, latex }) => ({ id, latex, value: right.value.get(id)! })),
    blanks: [...blanks],
    ties,
    tied,
  };
}
