import type { Node } from './graph.ts';
import { scalar } from './tensor.ts';

/**
 * ∂node/∂argument for each argument of a scalar op, at given values of its arguments: its backward
 * pass with upstream gradient 1. Inputs and constants have none.
 */
export function localGradients(node: Node, values: readonly number[]): number[] {
  const { definition: op, attributes } = node;
  if (!op) return [];
  const [inputs, output] = [values.map(scalar), scalar(0)];
  const inputGradients = inputs.map(() => scalar(0));
  op.forward(output, inputs, attributes);
  op.backward({ output, outputGradient: scalar(1), inputs, inputGradients, attributes });
  return inputGradients.map((gradient) => gradient.data[0]!);
}
