import type { Trace, TraceNumbers } from '../contract/explore.ts';
import { traceScalars, type Node } from '../engine/index.ts';
import { drawGraph, formulasOf, patternOf } from './draw-graph.ts';
import { scalarGraph, type ScalarGraph, type ScalarGraphOptions } from './scalar-graph.ts';

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
    latex: formulasOf(scalar),
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
        pattern: patternOf(node),
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

/**
 * The numbers of a graph that was read before, at other values of its inputs.
 * @throws Error when an input of the graph has no value.
 */
export function retrace(scalar: ScalarGraph, at: Readonly<Record<string, number>>): TraceNumbers {
  const values = [...scalar.values.keys()].map((input) => {
    const value = at[scalar.nameOf.get(input)!];
    if (value === undefined)
      throw new Error(`Input "${scalar.nameOf.get(input)!}" has no value. Give every input one.`);
    return [input, value] as const;
  });
  const { nodes, kinks } = traceScalars(scalar.graph, scalar.output, new Map(values));
  const drawn = nodes.filter(({ node }) => scalar.nameOf.has(node));
  return {
    values: drawn.map(({ value }) => value),
    upstream: drawn.map(({ upstream }) => upstream),
    local: drawn.map(({ edges }) => edges.map(({ local }) => local)),
    kinks: kinks.map((node) => scalar.nameOf.get(node)!),
  };
}
