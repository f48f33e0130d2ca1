import type { Node } from './graph.ts';

/**
 * The inputs along which an output is not differentiable: its one-sided derivatives to the left and to
 * the right differ. They are carried forward through the graph as tangents, exactly, so that a kink
 * that cancels or is multiplied by 0 on its way does not count.
 *
 * @param value by node id
 * @param locals local gradients by node id and argument
 */
export function kinkedInputs(
  output: Node,
  inputs: readonly Node[],
  value: readonly number[],
  locals: readonly (readonly number[])[],
): Node[] {
  const { nodes } = output.graph;
  const kinks = nodes.map((node) => {
    const values = node.inputs.map((input) => value[input.id]!);
    return node.definition?.kink?.(values, node.attributes);
  });
  if (!kinks.some(Boolean)) return [];

  const tangent = (input: Node, direction: number): number => {
    const tangents = nodes.map(() => 0);
    tangents[input.id] = direction;
    for (const node of nodes) {
      if (!node.definition) continue;
      const along = node.inputs.map(({ id }) => tangents[id]!);
      const smooth = () => along.reduce((sum, dx, i) => sum + (dx && dx * locals[node.id]![i]!), 0);
      tangents[node.id] = kinks[node.id]?.(along) ?? smooth();
    }
    return tangents[output.id]!;
  };
  return inputs.filter((input) => tangent(input, 1) !== -tangent(input, -1));
}
