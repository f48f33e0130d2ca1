import type { Graph, Node } from './graph.ts';

/** Nodes, and everything that they are computed from. */
export function ancestors(nodes: readonly Node[]): ReadonlySet<Node> {
  const reached = new Set(nodes);
  for (const node of reached) for (const input of node.inputs) reached.add(input);
  return reached;
}

/** Nodes, and everything that has a derivative with respect to one of them. */
export function differentiableDescendants(graph: Graph, nodes: readonly Node[]): ReadonlySet<Node> {
  const reached = new Set(nodes);
  for (const node of graph.nodes)
    if (node.inputs.some((input, argument) => reached.has(input) && passesGradient(node, argument)))
      reached.add(node);
  return reached;
}

/** Whether a node has a derivative with respect to one of its arguments; row numbers have none. */
export function passesGradient(node: Node, argument: number): boolean {
  return node.definition?.differentiable?.[argument] ?? true;
}
