import { describeNode, type Graph, type Node } from '../graph.ts';
import { ancestors, differentiableDescendants, passesGradient } from '../reach.ts';
import { ShapeError } from '../shape-error.ts';
import { formatShape, sameShape, sizeOf, type Tensor } from '../tensor.ts';
import type { Arena } from './arena.ts';
import { isRowOf } from './bindings/add.ts';
import type { GradientBuffer } from './binding.ts';

export interface LayoutRequest {
  readonly arena: Arena;
  readonly outputs: readonly Node[];
  /** Inputs whose gradients are wanted. */
  readonly wanted: readonly Node[];
  /** Buffers of inputs that are shared: parameters. */
  readonly values: ReadonlyMap<Node, Tensor>;
  /** Buffers for gradients that are shared. */
  readonly gradients: ReadonlyMap<Node, GradientBuffer>;
}

/** Where every node's value and gradient lies; nodes that one buffer can serve share it. */
export interface Layout {
  /** The nodes that are computed, in order. */
  readonly computed: readonly Node[];
  readonly values: ReadonlyMap<Node, Tensor>;
  readonly gradients: ReadonlyMap<Node, GradientBuffer>;
  /** For nodes that lie in the buffers of one of their inputs, that input. */
  readonly sharedWith: ReadonlyMap<Node, Node>;
  /** How many ops read a node, and so hand a gradient back to it. */
  readonly readers: ReadonlyMap<Node, number>;
}

/**
 * Whether a node can lie where its first input lies: the same numbers under another shape, or z + b
 * over a product z that nothing else reads and whose derivative does not need it.
 */
function overwrites(
  { op, inputs, shape }: Node,
  readers: ReadonlyMap<Node, number>,
  outputs: readonly Node[],
): boolean {
  const [first, second] = inputs;
  if (!first || readers.get(first) !== 1 || outputs.includes(first)) return false;
  if (op === 'reshape') return true;
  return op === 'add' && first.op === 'matmul' && second !== first && isRowOf(second!, shape);
}

export function layOut(graph: Graph, request: LayoutRequest): Layout {
  const { arena, outputs, wanted, values: given, gradients: kept } = request;
  const needed = ancestors(outputs);
  const differentiable = differentiableDescendants(graph, wanted);
  const computed = graph.nodes.filter((node) => needed.has(node));
  const readers = new Map<Node, number>();
  for (const input of computed.flatMap((node) => node.inputs))
    readers.set(input, (readers.get(input) ?? 0) + 1);

  const allocate = (node: Node): Tensor => ({
    shape: node.shape,
    data: arena.allocate(sizeOf(node.shape)),
  });
  const values = new Map<Node, Tensor>();
  const gradients = new Map<Node, GradientBuffer>();
  const sharedWith = new Map<Node, Node>();
  for (const node of computed) {
    const first = node.inputs[0]!;
    if (overwrites(node, readers, outputs)) {
      sharedWith.set(node, first);
      values.set(node, { shape: node.shape, data: values.get(first)!.data });
      const gradient = gradients.get(first);
      if (gradient) gradients.set(node, { shape: node.shape, data: gradient.data });
      else if (differentiable.has(node)) gradients.set(node, allocate(node));
      continue;
    }
    values.set(node, checked(node, given.get(node)) ?? constantOf(node, allocate(node)));
    if (!differentiable.has(node)) continue;
    const gradient: GradientBuffer = kept.get(node) ?? allocate(node);
    if (gradient.touched && readers.get(node)! > 1)
      throw new Error(
        `The gradient of ${describeNode(node)} is kept by rows, but several ops read it.`,
      );
    gradients.set(node, gradient);
  }
  return { computed, values, gradients, sharedWith, readers };
}

/** Whether an op hands its upstream gradient on by lying in the same buffer. */
export const passesByBuffer = ({ sharedWith }: Layout, node: Node, argument: number): boolean =>
  argument === 0 && sharedWith.has(node) && passesGradient(node, argument);

function constantOf(node: Node, buffer: Tensor): Tensor {
  if (node.constant) buffer.data.set(node.constant.data);
  return buffer;
}

function checked(node: Node, tensor: Tensor | undefined): Tensor | undefined {
  if (!tensor || sameShape(tensor.shape, node.shape)) return tensor;
  throw new ShapeError(
    'CompiledEvaluation',
    [tensor.shape],
    `the tensor of input ${describeNode(node)} must have shape ${formatShape(node.shape)}.`,
  );
}
