import type { Blank, TieConvention } from '../../contract/exercise-kinds/graph.ts';
import { edgeId, latexOf } from '../../calculus/draw-graph.ts';
import { scalarGraph, type ScalarGraph } from '../../calculus/scalar-graph.ts';
import { symbolLatex } from '../../calculus/index.ts';
import { traceScalars, type Node } from '../../engine/index.ts';
import { blanksOf } from './blanks.ts';
import { extremeAt } from './extreme.ts';
import type { GraphSpec } from './spec.ts';

export interface TaskEdge {
  readonly id: string;
  readonly from: TaskNode;
  readonly to: TaskNode;
  readonly argument: number;
}

/** A node of the graph with its neighbours; numbers stand in `GraphNumbers`. */
export interface TaskNode {
  readonly id: string;
  readonly latex: string;
  readonly node: Node;
  readonly kind: 'input' | 'constant' | 'operation';
  readonly entering: TaskEdge[];
  readonly leaving: TaskEdge[];
}

/** Every number of a graph, by the id of its node or edge. */
export interface GraphNumbers {
  readonly value: Map<string, number>;
  readonly local: Map<string, number>;
  readonly upstream: Map<string, number>;
  readonly downstream: Map<string, number>;
}

export interface GraphTask {
  /** As the author wrote it. */
  readonly expression: string;
  readonly scalar: ScalarGraph;
  readonly nodes: readonly TaskNode[];
  readonly output: TaskNode;
  /** What everything is differentiated of, in LaTeX: the output, or L where a gradient comes from above. */
  readonly top: string;
  /** The gradient that arrives at the output. */
  readonly seed: number;
  /** The key: what the engine finds. */
  readonly right: GraphNumbers;
  readonly blanks: readonly Blank[];
  readonly ties: TieConvention;
  /** Whether arguments of a max or min are equal here. */
  readonly tied: boolean;
  /** Whether the output has a corner here along some input. */
  readonly kinked: boolean;
}

/** @throws ProblemError where the expression or a name cannot be read. */
export function makeTask(spec: GraphSpec): GraphTask {
  const { expression, at, names, ties, upstream: seed } = spec;
  const scalar = scalarGraph(expression, at, { ties, names });
  const nodes = connect(scalar);
  const traced = traceScalars(scalar.graph, scalar.output, scalar.values);
  const numbers = emptyNumbers();
  for (const { node, value, upstream, edges } of traced.nodes) {
    const id = scalar.nameOf.get(node);
    if (id === undefined) continue;
    numbers.value.set(id, value);
    numbers.upstream.set(id, upstream * seed);
    for (const { argument, local, downstream } of edges) {
      numbers.local.set(edgeId(id, argument), local);
      numbers.downstream.set(edgeId(id, argument), downstream * seed);
    }
  }
  const output = nodes.find(({ node }) => node === scalar.output)!;
  const top = seed === 1 ? output.latex : topName(nodes);
  const bare = { expression, scalar, nodes, output, top, seed, right: numbers, ties };
  return {
    ...bare,
    blanks: blanksOf(bare, spec.ask),
    tied: nodes.some((one) => (extremeAt(one, numbers.value)?.chosen.length ?? 0) > 1),
    kinked: traced.kinks.length > 0,
  };
}

export const emptyNumbers = (): GraphNumbers => ({
  value: new Map(),
  local: new Map(),
  upstream: new Map(),
  downstream: new Map(),
});

function connect(scalar: ScalarGraph): TaskNode[] {
  const made = new Map<Node, TaskNode>();
  for (const node of scalar.nodes) {
    const kind = node.constant ? 'constant' : node.definition ? 'operation' : 'input';
    const [id, latex] = [scalar.nameOf.get(node)!, latexOf(scalar, node)];
    const to: TaskNode = { id, latex, node, kind, entering: [], leaving: [] };
    node.inputs.forEach((input, argument) => {
      const from = made.get(input)!;
      const edge: TaskEdge = { id: edgeId(id, argument), from, to, argument };
      to.entering.push(edge);
      from.leaving.push(edge);
    });
    made.set(node, to);
  }
  return [...made.values()];
}

const topName = (nodes: readonly TaskNode[]): string =>
  symbolLatex(
    ['L', 'J', 'loss'].find((name) => nodes.every(({ id }) => id !== name))!,
    false,
  );
