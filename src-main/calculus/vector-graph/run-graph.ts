import { tensor, type Tensor, type Ties } from '../../engine/index.ts';
import { LocalStep } from './local-step.ts';
import type { VectorNode } from './term-graph.ts';

/** What passed through the nodes of a graph, forward and backward. */
export interface Run {
  readonly values: ReadonlyMap<VectorNode, Tensor>;
  /** ∂output/∂node */
  readonly upstream: ReadonlyMap<VectorNode, Tensor>;
  /** For each argument of a node what flows back to it. */
  readonly flows: ReadonlyMap<VectorNode, readonly Tensor[]>;
  /** f′ at the argument, of elementwise functions. */
  readonly derivatives: ReadonlyMap<VectorNode, Tensor>;
}

/** Runs a graph once, node by node, each by itself in the engine. */
export function runGraph(
  nodes: readonly VectorNode[],
  output: VectorNode,
  inputs: ReadonlyMap<string, Tensor>,
  { functions, ties }: { readonly functions: ReadonlyMap<string, string>; readonly ties: Ties },
): Run {
  const values = new Map<VectorNode, Tensor>();
  const steps = new Map<VectorNode, LocalStep>();
  const derivatives = new Map<VectorNode, Tensor>();
  for (const node of nodes) {
    if (node.kind === 'input') {
      values.set(node, inputs.get(inputName(node))!);
      continue;
    }
    const step = new LocalStep(node, functions, ties);
    steps.set(node, step);
    values.set(node, step.forward(node.operands.map((operand) => values.get(operand.node)!)));
    if (step.derivative) derivatives.set(node, step.derivative);
  }

  const upstream = new Map(nodes.map((node) => [node, zerosLike(values.get(node)!)]));
  upstream.set(output, tensor([1], [1, 1]));
  const flows = new Map<VectorNode, readonly Tensor[]>();
  for (const node of nodes.toReversed()) {
    if (node.operands.length === 0) continue;
    const flowing = steps.get(node)!.backward(upstream.get(node)!);
    flows.set(node, flowing);
    node.operands.forEach((operand, place) => {
      upstream.set(operand.node, sum(upstream.get(operand.node)!, flowing[place]!));
    });
  }
  return { values, upstream, flows, derivatives };
}

/** Its canonical name, however it was spelled. */
const inputName = ({ term }: VectorNode): string => (term.op === 'name' ? term.name : '');

const zerosLike = ({ shape, data }: Tensor): Tensor => tensor(new Float64Array(data.length), shape);
const sum = (a: Tensor, b: Tensor): Tensor =>
  tensor(
    Array.from(a.data, (entry, i) => entry + b.data[i]!),
    a.shape,
  );

/** The operations that the output depends on, in the order in which backpropagation visits them. */
export function backwardOrder(nodes: readonly VectorNode[], output: VectorNode): VectorNode[] {
  const needed = new Set([output]);
  for (const node of needed) for (const operand of node.operands) needed.add(operand.node);
  return nodes.filter((node) => node.kind === 'operation' && needed.has(node)).toReversed();
}
