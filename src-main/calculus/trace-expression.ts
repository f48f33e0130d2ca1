import type { Trace } from '../contract/explore.ts';
import { traceScalars, type Node } from '../engine/index.ts';
import { drawGraph } from './draw-graph.ts';
import { toLatex } from './print/latex.ts';
import { symbolLatex } from './print/symbol.ts';
import { scalarGraph, type ScalarGraphOptions } from './scalar-graph.ts';

/**
 * Every number that passes through a scalar expression, forward and backward.
 * @throws ProblemError where the expression cannot be read.
 */
export function traceExpression(
  expression: string,
  at: Readonly<Record<string, number>>,
  { ties = 'half' }: Pick<ScalarGraphOptions, 'ties'> = {},
): Trace {
  const scalar = scalarGraph(expression, at, { ties });
  const traced = traceScalars(scalar.graph, scalar.output, scalar.values);
  const nameOf = (node: Node) => scalar.nameOf.get(node)!;
  const output = nameOf(scalar.output);
  return {
    expression,
    latex: `${symbolLatex(output, false)} = ${toLatex(scalar.expression)}`,
    output,
    value: traced.value,
    ties,
    gradients: Object.fromEntries(
      [...traced.gradients].map(([input, gradient]) => [nameOf(input), gradient]),
    ),
    kinks: traced.kinks.map(nameOf),
    graph: drawGraph(scalar),
    nodes: traced.nodes
      .filter(({ node }) => scalar.nameOf.has(node))
      .map(({ node, value, upstream, edges }) => ({
        name: nameOf(node),
        op: node.op,
        value,
        upstream,
        inputs: node.inputs.map(nameOf),
        edges: edges.map(({ from, argument, local, downstream }) => ({
          from: nameOf(from),
          argument,
          local,
          downstream,
        })),
      })),
    backwardOrder: traced.backwardOrder.map(nameOf),
  };
}
