import { drawGraph } from '../../calculus/draw-graph.ts';
import { toLatex } from '../../calculus/print/latex.ts';
import type { GraphView } from '../../contract/exercise-kinds/graph.ts';
import type { GraphTask } from './task.ts';

/** What the learner sees; of the numbers only the inputs and what is given. */
export function viewOf(task: GraphTask): GraphView {
  const { scalar, nodes, output, right, blanks, ties, tied } = task;
  return {
    graph: drawGraph(scalar),
    latex: `${output.latex} = ${toLatex(scalar.expression)}`,
    inputs: nodes
      .filter(({ kind }) => kind === 'input')
      .map(({ id, latex }) => ({ id, latex, value: right.value.get(id)! })),
    blanks: [...blanks],
    ties,
    tied,
  };
}
