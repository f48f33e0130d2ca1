import { Graph, type Node, type Tensor, type Ties } from '../../engine/index.ts';
import { lower } from '../evaluate/lower.ts';
import { standIn } from './functions.ts';
import { oneHotIn } from './one-hot.ts';
import type { VectorReading } from './read-vectors.ts';

/** Everything that was typed as one graph of the engine. */
export interface WholeGraph {
  readonly output: Node;
  readonly inputs: ReadonlyMap<string, Node>;
  readonly values: ReadonlyMap<Node, Tensor>;
}

/** @throws Error where the expression has no statement. */
export function wholeGraph(
  { statements, inputs: given, functions: standIns }: VectorReading,
  ties: Ties,
): WholeGraph {
  const graph = new Graph();
  const inputs = new Map([...given].map(([name, { shape }]) => [name, graph.input(name, shape)]));
  const nodes = new Map(inputs);
  const functions = new Map([...standIns].map(([name, choice]) => [name, standIn(choice)]));
  const oneHot = oneHotIn(graph);
  let output: Node | undefined;
  for (const { name, term } of statements) {
    output = lower(term, { graph, sizes: new Map(), nodes, functions, oneHot, ties });
    nodes.set(name, output);
  }
  if (!output) throw new Error('An expression without a statement has no graph.');
  const values = new Map([...inputs].map(([name, node]) => [node, given.get(name)!]));
  return { output, inputs, values };
}
