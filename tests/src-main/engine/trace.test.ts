import { describe, expect, test } from 'vitest';
import {
  Graph,
  ShapeError,
  traceScalars,
  scalar,
  type Node,
  type Ties,
} from '../../../src-main/engine/index.ts';
import reference from '../../fixtures/graphs.json' with { type: 'json' };

interface ReferenceNode {
  readonly name: string;
  readonly op: string;
  readonly value: number;
  readonly upstream: number;
  readonly constant?: number;
  readonly symbol?: string;
  readonly inputs?: readonly string[];
  readonly edges?: readonly { from: string; argument: number; local: number; downstream: number }[];
}

interface ReferenceGraph {
  readonly id: string;
  readonly expression: string;
  readonly inputs: Readonly<Record<string, number>>;
  readonly output: string;
  readonly forward_value: number;
  readonly input_gradients: Readonly<Record<string, number>>;
  readonly tie_convention: Ties;
  readonly kinks_at_this_point: readonly string[];
  readonly backward_order: readonly string[];
  readonly nodes: readonly ReferenceNode[];
}

const graphs = reference.graphs as unknown as readonly ReferenceGraph[];

/** Applies the op that the reference names. */
function apply(graph: Graph, node: ReferenceNode, inputs: readonly Node[], ties: Ties): Node {
  switch (node.op) {
    case 'const':
      return graph.constant(scalar(node.constant!));
    case 'add':
      return graph.apply('add', inputs);
    case 'sub':
      return graph.apply('subtract', inputs);
    case 'mul':
      return graph.apply('multiply', inputs);
    case 'div':
      return graph.apply('divide', inputs);
    case 'neg':
      return graph.apply('negate', inputs);
    case 'max':
      return graph.apply('maximum', inputs, { ties });
    case 'leaky':
      return graph.apply('leakyRelu', inputs, {
        slope: Number(/slope (\S+)/.exec(node.symbol!)![1]),
      });
    case 'abs':
    case 'exp':
    case 'log':
    case 'relu':
    case 'sigmoid':
    case 'sqrt':
    case 'square':
    case 'tanh':
      return graph.apply(node.op, inputs);
    default:
      throw new Error(`The reference uses the op ${node.op}, which this test does not know.`);
  }
}

function traceReference({ nodes, inputs, output, tie_convention }: ReferenceGraph) {
  const graph = new Graph();
  const named = new Map<string, Node>();
  for (const node of nodes) {
    const sources = (node.inputs ?? []).map((name) => named.get(name)!);
    named.set(
      node.name,
      node.op === 'input'
        ? graph.input(node.name, [])
        : apply(graph, node, sources, tie_convention),
    );
  }
  const values = new Map(Object.entries(inputs).map(([name, value]) => [named.get(name)!, value]));
  const names = new Map([...named].map(([name, node]) => [node, name]));
  return {
    trace: traceScalars(graph, named.get(output)!, values),
    name: (n: Node) => names.get(n)!,
  };
}

test('the reference has its 27 graphs', () => {
  expect(graphs).toHaveLength(27);
});

describe.each(graphs)('$id: $expression', (graph) => {
  const { trace, name } = traceReference(graph);

  test('every value and upstream gradient', () => {
    expect(trace.value).toBeAllClose(graph.forward_value);
    expect(trace.nodes.map(({ node }) => name(node))).toEqual(graph.nodes.map((n) => n.name));
    expect(trace.nodes.map((n) => n.value)).toBeAllClose(graph.nodes.map((n) => n.value));
    expect(trace.nodes.map((n) => n.upstream)).toBeAllClose(graph.nodes.map((n) => n.upstream));
  });

  test('every local and downstream gradient', () => {
    graph.nodes.forEach(({ edges = [] }, at) => {
      const found = trace.nodes[at]!.edges;
      expect(found.map(({ from, argument }) => ({ from: name(from), argument }))).toEqual(
        edges.map(({ from, argument }) => ({ from, argument })),
      );
      expect(found.map((edge) => edge.local)).toBeAllClose(edges.map((edge) => edge.local));
      expect(found.map((edge) => edge.downstream)).toBeAllClose(
        edges.map((edge) => edge.downstream),
      );
    });
  });

  test('the gradients of the inputs, the kinks and the order of the backward pass', () => {
    const gradients = Object.fromEntries(
      [...trace.gradients].map(([n, value]) => [name(n), value]),
    );
    const expected = graph.input_gradients;
    expect(Object.keys(gradients)).toEqual(Object.keys(expected));
    expect(Object.values(gradients)).toBeAllClose(Object.values(expected));
    expect(trace.kinks.map(name)).toEqual(graph.kinks_at_this_point);
    expect(trace.backwardOrder.map(name)).toEqual(graph.backward_order);
  });
});

test('a graph with a vector in it cannot be traced as scalars', () => {
  const graph = new Graph();
  const vector = graph.input('v', [3]);
  const output = graph.apply('sum', [vector]);
  expect(() => traceScalars(graph, output, new Map())).toThrow(ShapeError);
  expect(() => traceScalars(graph, output, new Map())).toThrow('"v" is not a scalar');
});
