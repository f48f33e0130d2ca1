import { drawGraph, formulasOf } from '../../calculus/draw-graph.ts';
import { scalarGraph, type ScalarGraph } from '../../calculus/scalar-graph.ts';
import type { DrawnGraph } from '../../contract/exercise-kinds/graph.ts';
import type { OrderDirection } from '../../contract/exercise-kinds/order.ts';
import type { Node, Random } from '../../engine/index.ts';
import { firstTooEarly } from './waits.ts';
import type { OrderSpec } from './spec.ts';

type DrawnNode = DrawnGraph['nodes'][number];

export interface OrderList {
  readonly direction: OrderDirection;
  /** The nodes as they first stand, in no valid order. */
  readonly start: readonly string[];
  /** A valid order. */
  readonly key: readonly string[];
  /** What must come before a node. */
  readonly needs: ReadonlyMap<string, readonly string[]>;
}

export interface OrderTask {
  readonly graph: DrawnGraph;
  readonly latex: string;
  readonly lists: readonly OrderList[];
  nodeOf(id: string): DrawnNode;
}

/**
 * The task of an expression. Parts are named at random: letters in the order of evaluation would give
 * the answer away.
 *
 * @throws ProblemError where the expression cannot be read.
 */
export function makeTask({ expression, inputs, ask }: OrderSpec, random: Random): OrderTask {
  const at = Object.fromEntries(inputs.map((name) => [name, 1]));
  const scalar = renamed(scalarGraph(expression, at), random);
  const graph = drawGraph(scalar);
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  return {
    graph,
    latex: formulasOf(scalar),
    lists: ask.map((direction) => listOf(direction, graph, random)),
    nodeOf: (id) => nodes.get(id)!,
  };
}

/** Other letters for the operations that the author did not name. */
function renamed(scalar: ScalarGraph, random: Random): ScalarGraph {
  const kept = new Set(scalar.statements.map(({ name }) => name));
  const parts = scalar.nodes.filter(
    (node) => node.definition && !kept.has(scalar.nameOf.get(node)!),
  );
  const names = random.shuffle(parts.map((node) => scalar.nameOf.get(node)!));
  const nameOf = new Map<Node, string>(scalar.nameOf);
  parts.forEach((node, at) => nameOf.set(node, names[at]!));
  return { ...scalar, nameOf };
}

function listOf(direction: OrderDirection, graph: DrawnGraph, random: Random): OrderList {
  const isForward = direction === 'forward';
  const listed = graph.nodes.filter(({ kind }) =>
    isForward ? kind === 'operation' : kind !== 'constant',
  );
  const forward = listed.map(({ id }) => id);
  const key = isForward ? forward : forward.toReversed();
  const needs = new Map(
    key.map((id) => [
      id,
      graph.edges
        .filter((edge) => (isForward ? edge.to : edge.from) === id)
        .map((edge) => (isForward ? edge.from : edge.to))
        .filter((other, at, all) => key.includes(other) && all.indexOf(other) === at),
    ]),
  );
  return { direction, start: disordered(key, needs, random), key, needs };
}

const tries = 50;

/** The nodes in an order that does not solve the task already, where there is one. */
function disordered(
  key: readonly string[],
  needs: OrderList['needs'],
  random: Random,
): readonly string[] {
  let start = random.shuffle(key);
  for (let attempt = 1; attempt < tries && !firstTooEarly(start, needs); attempt += 1)
    start = random.shuffle(key);
  return start;
}
