import { describeNode, type Graph, type Node } from './graph.ts';
import type { BackwardCall, Op } from './op.ts';
import { ancestors, differentiableDescendants, passesGradient } from './reach.ts';
import { ShapeError } from './shape-error.ts';
import { formatShape, sameShape, zeros, type Tensor } from './tensor.ts';

export interface EvaluationOptions {
  /** Nodes to compute, with all that they need; everything unless given. */
  readonly outputs?: readonly Node[];
  /** Nodes whose gradients are wanted; all inputs unless given. */
  readonly wanted?: readonly Node[];
  /**
   * Tensors to use as the buffers of inputs, without copying: parameters that an optimizer updates in
   * place, or that several evaluations share.
   */
  readonly shared?: ReadonlyMap<Node, Tensor>;
}

/** An op with everything it reads and writes. */
interface Step extends BackwardCall<object> {
  readonly node: Node;
  readonly op: Op<object>;
}

/**
 * Computes a graph forward and backward, over and over, in buffers that are allocated once.
 *
 * Tensors that it returns are its own buffers: the next pass overwrites them.
 */
export class Evaluation {
  readonly #graph: Graph;
  readonly #computed: ReadonlySet<Node>;
  /** By node id. */
  readonly #values: readonly Tensor[];
  /** By node id; undefined where no wanted node flows in. */
  readonly #gradients: readonly (Tensor | undefined)[];
  readonly #steps: readonly Step[];
  readonly #backwardSteps = new Map<Node, readonly Step[]>();
  readonly #unset: Set<Node>;

  constructor(graph: Graph, { outputs, wanted, shared = new Map() }: EvaluationOptions = {}) {
    const inputs = graph.nodes.filter((node) => node.op === 'input');
    const differentiable = differentiableDescendants(graph, wanted ?? inputs);
    this.#graph = graph;
    this.#computed = ancestors(outputs ?? graph.nodes);
    this.#unset = new Set(inputs.filter((node) => this.#computed.has(node) && !shared.has(node)));
    this.#values = graph.nodes.map((node) => valueBuffer(node, shared.get(node)));
    this.#gradients = graph.nodes.map((node) =>
      differentiable.has(node) ? zeros(node.shape) : undefined,
    );
    this.#steps = graph.nodes
      .filter((node) => node.definition && this.#computed.has(node))
      .map((node) => this.#stepOf(node, node.definition!));
  }

  /**
   * Copies numbers into an input.
   *
   * @throws ShapeError when a tensor has another shape; RangeError when a list has another length.
   */
  set(input: Node, value: Tensor | ArrayLike<number> | number): void {
    const { shape, data } = this.value(input);
    if (input.op !== 'input')
      throw new Error(`Only inputs are set, and ${describeNode(input)} is not one.`);
    if (typeof value === 'object' && 'shape' in value && !sameShape(value.shape, shape))
      throw new ShapeError(
        'set',
        [value.shape],
        `input ${describeNode(input)} has shape ${formatShape(shape)}. Pass a tensor of that shape.`,
      );
    const numbers = typeof value === 'number' ? [value] : 'shape' in value ? value.data : value;
    if (numbers.length !== data.length)
      throw new RangeError(
        `Input ${describeNode(input)} of shape ${formatShape(shape)} takes ${data.length} numbers, ` +
          `but ${numbers.length} were given.`,
      );
    data.set(numbers);
    this.#unset.delete(input);
  }

  /** Computes every node from the inputs. */
  forward(): void {
    for (const input of this.#unset)
      throw new Error(`Input ${describeNode(input)} has no value. Set it before the forward pass.`);
    for (const { op, output, inputs, attributes } of this.#steps)
      op.forward(output, inputs, attributes);
  }

  /**
   * Backpropagates from one node: afterwards `gradient(x)` is ∂s/∂x, where `upstream` is ∂s/∂output
   * (1 for a scalar, unless given). Gradients of the pass before are forgotten.
   */
  backward(output: Node, upstream?: Tensor): void {
    const { shape, data } = this.value(output);
    if (!upstream && data.length !== 1)
      throw new ShapeError(
        'backward',
        [shape],
        'only a scalar has the upstream gradient 1. Pass an upstream tensor of this shape.',
      );
    if (upstream && !sameShape(upstream.shape, shape))
      throw new ShapeError(
        'backward',
        [upstream.shape],
        `the upstream gradient must be shaped like the output, ${formatShape(shape)}.`,
      );
    for (const gradient of this.#gradients) gradient?.data.fill(0);
    this.#gradients[output.id]?.data.set(upstream?.data ?? [1]);
    for (const step of this.#stepsBackFrom(output)) step.op.backward(step);
  }

  /** The value of a node, as the last forward pass left it. */
  value(node: Node): Tensor {
    const value = node.graph === this.#graph ? this.#values[node.id] : undefined;
    if (!value || (node.definition && !this.#computed.has(node)))
      throw new Error(
        `${describeNode(node)} is not computed here. Build the whole graph before the Evaluation, ` +
          'and name the node among its outputs.',
      );
    return value;
  }

  /** The gradient that arrived at a node in the last backward pass, shaped like the node. */
  gradient(node: Node): Tensor {
    const gradient = node.graph === this.#graph ? this.#gradients[node.id] : undefined;
    if (!gradient)
      throw new Error(
        `No gradient is kept for ${describeNode(node)}: no wanted node flows into it. Name it in \`wanted\`.`,
      );
    return gradient;
  }

  #stepOf(node: Node, op: Op<object>): Step {
    return {
      node,
      op,
      attributes: node.attributes,
      output: this.#values[node.id]!,
      outputGradient: this.#gradients[node.id] ?? noGradient,
      inputs: node.inputs.map((input) => this.#values[input.id]!),
      inputGradients: node.inputs.map((input, argument) =>
        passesGradient(node, argument) ? this.#gradients[input.id] : undefined,
      ),
    };
  }

  /** What lies between the wanted nodes and the output, last first. */
  #stepsBackFrom(output: Node): readonly Step[] {
    const known = this.#backwardSteps.get(output);
    if (known) return known;
    const between = ancestors([output]);
    const steps = this.#steps
      .filter(({ node }) => between.has(node) && this.#gradients[node.id])
      .reverse();
    this.#backwardSteps.set(output, steps);
    return steps;
  }
}

/** Of steps that never run backward. */
const noGradient = zeros([0]);

function valueBuffer(node: Node, shared: Tensor | undefined): Tensor {
  if (shared && !sameShape(shared.shape, node.shape))
    throw new ShapeError(
      'Evaluation',
      [shared.shape],
      `the tensor of input ${describeNode(node)} must have shape ${formatShape(node.shape)}.`,
    );
  return shared ?? node.constant ?? zeros(node.shape);
}
