import { formulaOf } from '../../calculus/draw-graph.ts';
import { isScalarOp, scalarOps } from '../../calculus/scalar-ops.ts';
import { factor, math } from '../numbers/figures.ts';
import type { GraphTask, TaskEdge, TaskNode } from './task.ts';

export { factor, localized, math, product, shown, sum, typed } from '../numbers/figures.ts';

export const edgeName = ({ from, to }: TaskEdge): string => math(`${from.latex} \\to ${to.latex}`);

/** `x + y`, and the same with numbers in it: `1 + 2`. */
export function operationWith(
  task: GraphTask,
  { node }: TaskNode,
  values: readonly number[],
): { readonly symbols: string; readonly figures: string } {
  if (!isScalarOp(node.op)) throw new Error(`${node.op} is not an op of scalar graphs.`);
  return {
    symbols: formulaOf(task.scalar, node),
    figures: bareArguments(scalarOps[node.op].latex(values.map(factor), node.attributes)),
  };
}

/** f(−2) and max(−2, 3): between the brackets and commas of a call no number needs its own. */
const bareArguments = (latex: string): string =>
  latex.replaceAll(/(?<=[(,]\s*)\((-[^(),]+)\)(?=\s*[,)])/g, '$1');
