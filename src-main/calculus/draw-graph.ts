import type { DrawnGraph } from '../contract/exercise-kinds/graph.ts';
import type { Node } from '../engine/index.ts';
import { toLatex } from './print/latex.ts';
import { symbolLatex } from './print/symbol.ts';
import type { ScalarGraph } from './scalar-graph.ts';
import { isScalarOp, scalarOps, type ScalarOp } from './scalar-ops.ts';

export const edgeId = (to: string, argument: number): string => `${to}.${argument}`;

/** How a node's value is called, in LaTeX: `w_{0}`, or the number itself. */
export const latexOf = ({ nameOf }: ScalarGraph, node: Node): string =>
  node.constant ? String(node.constant.data[0]!) : symbolLatex(nameOf.get(node)!, false);

const scalarOpOf = (node: Node): ScalarOp => {
  if (!isScalarOp(node.op))
    throw new Error(`${node.op} is not an op of scalar graphs. Add it to scalarOps.`);
  return scalarOps[node.op];
};

/** The right side of a node's formula, in terms of its arguments: `x + y`. */
export function formulaOf(graph: ScalarGraph, node: Node): string {
  const operands = node.inputs.map((input) => {
    const latex = latexOf(graph, input);
    return latex.startsWith('-') ? `(${latex})` : latex;
  });
  return scalarOpOf(node).latex(operands, node.attributes);
}

/** The right side of a node's formula with ⟦0⟧, ⟦1⟧, … in place of its arguments. */
export const patternOf = (node: Node): string =>
  node.definition
    ? scalarOpOf(node).latex(
        node.inputs.map((_, argument) => `{⟦${argument}⟧}`),
        node.attributes,
      )
    : '';

function drawnNode(graph: ScalarGraph, node: Node): DrawnGraph['nodes'][number] {
  const [id, latex] = [graph.nameOf.get(node)!, latexOf(graph, node)];
  if (node.constant) return { id, kind: 'constant', symbol: latex, latex, formula: latex };
  if (!node.definition) return { id, kind: 'input', symbol: latex, latex, formula: latex };
  const formula = `${latex} = ${formulaOf(graph, node)}`;
  return { id, kind: 'operation', symbol: scalarOpOf(node).symbol, latex, formula };
}

/** What was typed, in LaTeX: `q = x + y,\\quad f = q\\,z`. */
export const formulasOf = ({ statements }: ScalarGraph): string =>
  statements
    .map(({ name, expression }) => `${symbolLatex(name, false)} = ${toLatex(expression)}`)
    .join(',\\quad ');

/** A scalar graph as the renderer draws it. */
export function drawGraph(graph: ScalarGraph): DrawnGraph {
  const idOf = (node: Node) => graph.nameOf.get(node)!;
  return {
    nodes: graph.nodes.map((node) => drawnNode(graph, node)),
    edges: graph.nodes.flatMap((node) =>
      node.inputs.map((input, argument) => ({
        id: edgeId(idOf(node), argument),
        from: idOf(input),
        to: idOf(node),
        argument,
      })),
    ),
    output: idOf(graph.output),
  };
}
