import type { Node } from '../graph.ts';
import { ancestors } from '../reach.ts';
import { ShapeError } from '../shape-error.ts';
import { numberNode, type NumberNode } from './number-node.ts';

/** Edges by their number, in an order in which they can be walked forward. */
export type Edges = Int32Array;

/**
 * What one number depends on, with nodes and edges numbered in the order of evaluation and every
 * quantity in a flat array. Forward mode, reverse mode and finite differences run over the same
 * arrays, edge by edge, so that their costs can be compared.
 */
export class FlatGraph {
  /** The nodes that the output needs, arguments before what uses them; a node's place is its index. */
  readonly nodes: readonly Node[];
  /** By place. */
  readonly values: Float64Array;
  /** ∂output/∂node by place, where the last reverse sweep came by. */
  readonly gradients: Float64Array;
  /** ∂node/∂input by place, where the last tangent sweep came by. */
  readonly tangents: Float64Array;
  /** The places of the inputs. */
  readonly inputs: readonly number[];
  readonly output: number;
  /** By edge: the place of the argument, of the node that uses it, and ∂node/∂argument. */
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  readonly locals: Float64Array;
  readonly #steps: readonly NumberNode[];
  /** The first edge of each step. */
  readonly #starts: readonly number[];

  /** @throws ShapeError when a node is not a scalar. */
  constructor(output: Node) {
    const needed = ancestors([output]);
    this.nodes = output.graph.nodes.filter((node) => needed.has(node));
    const vector = this.nodes.find(({ shape }) => shape.length > 0);
    if (vector)
      throw new ShapeError('FlatGraph', [vector.shape], 'only graphs of scalars can be laid flat.');
    const placeOf = new Map(this.nodes.map((node, place) => [node, place]));
    this.output = placeOf.get(output)!;
    this.values = Float64Array.from(this.nodes, ({ constant }) => constant?.data[0] ?? NaN);
    this.gradients = new Float64Array(this.nodes.length);
    this.tangents = new Float64Array(this.nodes.length);
    this.inputs = this.nodes.flatMap(({ op }, place) => (op === 'input' ? [place] : []));

    const edges = this.nodes.flatMap(({ inputs }, target) =>
      inputs.map((input) => ({ source: placeOf.get(input)!, target })),
    );
    this.sources = Int32Array.from(edges, ({ source }) => source);
    this.targets = Int32Array.from(edges, ({ target }) => target);
    this.locals = new Float64Array(edges.length);
    const starts: number[] = [];
    let start = 0;
    this.#steps = this.nodes.flatMap((node, place) => {
      if (!node.definition) return [];
      const places = node.inputs.map((input) => placeOf.get(input)!);
      starts.push(start);
      start += places.length;
      return [numberNode(node, this.values, place, places)];
    });
    this.#starts = starts;
  }

  /** How many nodes an evaluation computes: those that are neither inputs nor constants. */
  get operations(): number {
    return this.#steps.length;
  }

  /** The place of a node. @throws Error when the output does not depend on it. */
  placeOf(node: Node): number {
    const place = this.nodes.indexOf(node);
    if (place < 0) throw new Error(`Node ${node.id} is not among what the output depends on.`);
    return place;
  }

  /** The edges on paths from any of these inputs to the output. */
  edgesFrom(inputs: readonly number[]): Edges {
    const reached = new Uint8Array(this.nodes.length);
    for (const input of inputs) reached[input] = 1;
    const edges: number[] = [];
    for (let edge = 0; edge < this.sources.length; edge++)
      if (reached[this.sources[edge]!]) {
        reached[this.targets[edge]!] = 1;
        edges.push(edge);
      }
    return Int32Array.from(edges);
  }

  /** Computes every node from the inputs. */
  evaluate(): void {
    for (const step of this.#steps) step.compute();
  }

  /** Computes ∂node/∂argument of every edge from the values. */
  differentiate(): void {
    for (let step = 0; step < this.#steps.length; step++)
      this.#steps[step]!.differentiate(this.locals, this.#starts[step]!);
  }

  /** Walks edges backward from the output: upstream · local is added up at each argument. */
  sweepBackward(edges: Edges): void {
    const { gradients, sources, targets, locals } = this;
    for (let index = 0; index < edges.length; index++) gradients[sources[edges[index]!]!] = 0;
    gradients[this.output] = 1;
    for (let index = edges.length - 1; index >= 0; index--) {
      const edge = edges[index]!;
      gradients[sources[edge]!]! += gradients[targets[edge]!]! * locals[edge]!;
    }
  }

  /** Walks edges forward from one input: local · ∂argument/∂input is added up at each node. */
  sweepForward(edges: Edges, input: number): void {
    const { tangents, sources, targets, locals } = this;
    for (let index = 0; index < edges.length; index++) tangents[targets[edges[index]!]!] = 0;
    tangents[input] = 1;
    for (let index = 0; index < edges.length; index++) {
      const edge = edges[index]!;
      tangents[targets[edge]!]! += tangents[sources[edge]!]! * locals[edge]!;
    }
  }
}
