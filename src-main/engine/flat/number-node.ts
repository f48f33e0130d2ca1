import type { Node } from '../graph.ts';
import type { Tensor } from '../tensor.ts';

/** A node of a scalar graph that reads its arguments from, and writes itself into, one array. */
export interface NumberNode {
  /** Writes the node's value. */
  compute(): void;
  /** Writes ∂node/∂argument for each argument into `slopes`, from place `start` on. */
  differentiate(slopes: Float64Array, start: number): void;
}

/**
 * A node of which every number has a place in `values`.
 *
 * @param place of the node itself
 * @param places of its arguments
 */
export function numberNode(
  node: Node,
  values: Float64Array,
  place: number,
  places: readonly number[],
): NumberNode {
  const form = node.definition?.numbers;
  if (!form || places.length > 2) return tensorNode(node, values, place, places);
  const { attributes } = node;
  const { value, left, right } = form;
  const [first, second = first] = places as [number, number?];
  return {
    compute() {
      values[place] = value(values[first]!, values[second]!, attributes);
    },
    differentiate(slopes, start) {
      const [x, y, f] = [values[first]!, values[second]!, values[place]!];
      slopes[start] = left(x, y, f, attributes);
      if (right) slopes[start + 1] = right(x, y, f, attributes);
    },
  };
}

/** The same through the op's own passes, for ops of three arguments and more. */
function tensorNode(
  { definition, attributes }: Node,
  values: Float64Array,
  place: number,
  places: readonly number[],
): NumberNode {
  const at = (of: Float64Array, index: number): Tensor => ({
    shape: [],
    data: of.subarray(index, index + 1),
  });
  const output = at(values, place);
  const inputs = places.map((argument) => at(values, argument));
  const outputGradient: Tensor = { shape: [], data: Float64Array.of(1) };
  const found = new Float64Array(places.length);
  const inputGradients = places.map((_, argument) => at(found, argument));
  return {
    compute: () => definition?.forward(output, inputs, attributes),
    differentiate(slopes, start) {
      found.fill(0);
      definition?.backward({ output, outputGradient, inputs, inputGradients, attributes });
      slopes.set(found, start);
    },
  };
}
