import type { Node } from './graph.ts';
import type { OneSidedDerivative } from './op.ts';

/** A computation of numbers at a point. */
export interface PointOfGraph {
  readonly output: Node;
  /** By node id. */
  readonly value: readonly number[];
  /** Local gradients by node id and argument. */
  readonly locals: readonly (readonly number[])[];
}

/**
 * Whether an output has a corner or a jump along an input: its one-sided derivatives to the left and
 * to the right differ. They are carried forward through the graph as tangents, exactly, so that a kink
 * that cancels or is multiplied by 0 on its way does not count. Undefined where no op has a kink.
 */
function kinkTest({ output, value, locals }: PointOfGraph): ((input: Node) => boolean) | undefined {
  const { nodes } = output.graph;
  const kinks = nodes.map((node): OneSidedDerivative | undefined => {
    if (!node.definition?.kink) return undefined;
    const values = node.inputs.map((input) => value[input.id]!);
    return node.definition.kink(values, node.attributes);
  });
  if (!kinks.some(Boolean)) return undefined;

  const users = usersOf(nodes);
  const tangent = (along: readonly Node[], input: Node, direction: number): number => {
    const tangents = new Map([[input.id, direction]]);
    for (const { id, inputs } of along) {
      const through = inputs.map((source) => tangents.get(source.id));
      const kink = kinks[id];
      const flowing = kink
        ? kink(through.map((dx) => dx ?? 0))
        : through.reduce<number>(
            (sum, dx, i) => sum + (dx === undefined ? 0 : dx * locals[id]![i]!),
            0,
          );
      tangents.set(id, flowing);
    }
    return tangents.get(output.id) ?? 0;
  };
  return (input) => {
    const along = descendants(input, users);
    return tangent(along, input, 1) !== -tangent(along, input, -1);
  };
}

/** The inputs along which an output is not differentiable. */
export function kinkedInputs(point: PointOfGraph, inputs: readonly Node[]): Node[] {
  const isKinked = kinkTest(point);
  return isKinked ? inputs.filter(isKinked) : [];
}

/** By node id: the nodes that use it. */
function usersOf(nodes: readonly Node[]): readonly (readonly Node[])[] {
  const users = nodes.map((): Node[] => []);
  for (const node of nodes) for (const input of node.inputs) users[input.id]!.push(node);
  return users;
}

/** What depends on a node, in the order of evaluation. */
function descendants(node: Node, users: readonly (readonly Node[])[]): Node[] {
  const reached = new Set<Node>(users[node.id]);
  for (const one of reached) for (const user of users[one.id]!) reached.add(user);
  return [...reached].sort((one, other) => one.id - other.id);
}
