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
    const tangents: (number | undefined)[] = nodes.map(() => undefined);
    tangents[input.id] = direction;
    for (const { id, inputs: sources } of nodes) {
      const along = sources.map((source) => tangents[source.id]);
      if (along.every((dx) => dx === undefined)) continue;
      tangents[id] =
        kinks[id]?.(along.map((dx) => dx ?? 0)) ??
        along.reduce<number>(
          (sum, dx, i) => sum + (dx === undefined ? 0 : dx * locals[id]![i]!),
          0,
        );
    }
    return tangents[output.id] ?? 0;
  };
  return inputs.filter((input) => tangent(input, 1) !== -tangent(input, -1));
}
