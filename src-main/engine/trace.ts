import { Evaluation } from './evaluation.ts';
import { describeNode, type Graph, type Node } from './graph.ts';
import { kinkedInputs } from './kinks.ts';
import { localGradients } from './local-gradients.ts';
import { ancestors } from './reach.ts';
import { ShapeError } from './shape-error.ts';

/** An edge of a graph, from an argument to the node that uses it. */
export interface TracedEdge {
  readonly from: Node;
  /** Which argument of the node it is, from 0. */
  readonly argument: number;
  /** ∂node/∂argument */
  readonly local: number;
  /** upstream(node) · local, which flows along the edge to the argument. */
  readonly downstream: number;
}

export interface TracedNode {
  readonly node: Node;
  readonly value: number;
  /** ∂output/∂node: the sum of `downstream` over the edges that leave it. */
  readonly upstream: number;
  /** The edges that enter it, one per argument. */
  readonly edges: readonly TracedEdge[];
}

/** Every number that passes through a graph of scalars, forward and backward. */
export interface ScalarTrace {
  readonly output: Node;
  readonly value: number;
  /** All nodes of the graph, arguments before what uses them. */
  readonly nodes: readonly TracedNode[];
  /** ∂output/∂input of every input, 0 where the output does not depend on it. */
  readonly gradients: ReadonlyMap<Node, number>;
  /** Inputs along which the output has a corner or a jump here, so that no derivative exists. */
  readonly kinks: readonly Node[];
  /** The ops that the output depends on, in the order in which backpropagation visits them. */
  readonly backwardOrder: readonly Node[];
}

/**
 * Backpropagation through a graph of scalars, written down step by step.
 *
 * @throws ShapeError when a node is not a scalar; Error when an input has no value.
 */
export function traceScalars(
  graph: Graph,
  output: Node,
  values: ReadonlyMap<Node, number>,
): ScalarTrace {
  const value = forwardValues(graph, values);
  const locals = graph.nodes.map((node) =>
    localGradients(
      node,
      node.inputs.map((input) => value[input.id]!),
    ),
  );
  const upstream = graph.nodes.map((node) => (node === output ? 1 : 0));
  const needed = ancestors([output]);
  const backwardOrder = graph.nodes.filter((node) => node.definition && needed.has(node)).reverse();
  for (const node of backwardOrder)
    node.inputs.forEach((input, argument) => {
      upstream[input.id]! += upstream[node.id]! * locals[node.id]![argument]!;
    });

  const inputs = graph.nodes.filter((node) => node.op === 'input');
  return {
    output,
    value: value[output.id]!,
    nodes: graph.nodes.map((node) => ({
      node,
      value: value[node.id]!,
      upstream: upstream[node.id]!,
      edges: node.inputs.map((from, argument) => {
        const local = locals[node.id]![argument]!;
        return { from, argument, local, downstream: upstream[node.id]! * local };
      }),
    })),
    gradients: new Map(inputs.map((input) => [input, upstream[input.id]!])),
    kinks: kinkedInputs({ output, value, locals }, inputs),
    backwardOrder,
  };
}

function forwardValues(graph: Graph, values: ReadonlyMap<Node, number>): number[] {
  const vector = graph.nodes.find((node) => node.shape.length > 0);
  if (vector)
    throw new ShapeError(
      'traceScalars',
      [vector.shape],
      `${describeNode(vector)} is not a scalar. Trace its entries one by one.`,
    );
  const evaluation = new Evaluation(graph, { wanted: [] });
  for (const [node, value] of values) evaluation.set(node, value);
  evaluation.forward();
  return graph.nodes.map((node) => evaluation.value(node).data[0]!);
}
