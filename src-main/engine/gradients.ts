import { Evaluation } from './evaluation.ts';
import type { Node } from './graph.ts';
import type { Tensor } from './tensor.ts';

/** The value of a node, computed once from the values of the inputs that it needs. */
export function evaluate(output: Node, values: ReadonlyMap<Node, Tensor>): Tensor {
  const evaluation = new Evaluation(output.graph, {
    outputs: [output],
    wanted: [],
    shared: values,
  });
  evaluation.forward();
  return evaluation.value(output);
}

/**
 * ∂s/∂x for every wanted node x, each shaped like x, in one forward and one backward pass.
 *
 * @param upstream ∂s/∂output, shaped like the output; 1 for a scalar, unless given.
 */
export function gradients(
  output: Node,
  wanted: readonly Node[],
  values: ReadonlyMap<Node, Tensor>,
  upstream?: Tensor,
): Tensor[] {
  const evaluation = new Evaluation(output.graph, { outputs: [output], wanted, shared: values });
  evaluation.forward();
  evaluation.backward(output, upstream);
  return wanted.map((node) => evaluation.gradient(node));
}
