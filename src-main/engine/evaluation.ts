import { describe, type Graph, type Node } from './graph.ts';
import type { BackwardCall, Op } from './op.ts';
import { ShapeError } from './shape-error.ts';
import { formatShape, sameShape, zeros, type Tensor } from './tensor.ts';

export interface EvaluationOptions {
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
  readonly #values: readonly Tensor[];
  /** By node id; undefined where no wanted node flows in. */
  readonly #gradients: readonly (Tensor | undefined)[];
  readonly #steps: readonly Step[];
  readonly #backwardSteps = new Map<Node, readonly Step[]>();
  readonly #unset: Set<Node>;

  constructor(graph: Graph, { wanted, shared = new Map() }: EvaluationOptions = {}) {
    const inputs = graph.nodes.filter((node) => node.op === 'input');
    this.#graph = graph;
    this.#unset = new Set(inputs.filter((input) => !shared.has(input)));
    this.#values = graph.nodes.map((node) => bufferOf(node, shared.get(node)));
    this.#gradients = gradientBuffers(graph, new Set(wanted ?? inputs));
    this.#steps = graph.nodes.flatMap((node) => this.#stepOf(node) ?? []);
  }

  /**
   * Copies numbers into an input.
   *
   * @throws ShapeError when a tensor is shaped otherwise; RangeError when a list has another length.
   */
  set(input: Node, value: Tensor | ArrayLike<number> | number): void {
    const buffer = this.value(input);
    if (input.op !== 'input')
      throw new Error(`Only inputs are set, and ${describe(input)} is not one.`);
    if (typeof value === 'object' && 'shape' in value && !sameShape(value.shape, input.shape))
      throw new ShapeError(
        'set',
        [value.shape],
        `input ${describe(input)} has shape ${formatShape(input.shape)}. Pass a tensor of that shape.`,
      );
    const numbers = typeof value === 'number' ? [value] : 'shape' in value ? value.data : value;
    if (numbers.length !== buffer.data.length)
      throw new RangeError(
        `Input ${describe(input)} of shape ${formatShape(input.shape)} has ${buffer.data.length} entries, ` +
          `but ${numbers.length} were given.`,
      );
    buffer.data.set(numbers);
    this.#unset.delete(input);
  }

  /** Computes every node from the inputs. */
  forward(): void {
    for (const input of this.#unset)
      throw new Error(`Input ${describe(input)} has no value. Set it before the forward pass.`);
    for (const { op, output, inputs, attributes } of this.#steps)
      op.forward(output, inputs, attributes);
  }

  /**
   * Backpropagates from one node: afterwards `gradient(x)` is ∂s/∂x, where `upstream` is ∂s/∂output
   * (1 for a scalar, unless given). Gradients of the pass before are forgotten.
   */
  backward(output: Node, upstream?: Tensor): void {
    const seed = this.gradient(output);
    if (!upstream && seed.data.length !== 1)
      throw new ShapeError(
        'backward',
        [output.shape],
        'only a scalar has the upstream gradient 1. Pass an upstream tensor of this shape.',
      );
    if (upstream && !sameShape(upstream.shape, output.shape))
      throw new ShapeError(
        'backward',
        [upstream.shape],
        `the upstream gradient is shaped like the output, ${formatShape(output.shape)}.`,
      );
    for (const gradient of this.#gradients) gradient?.data.fill(0);
    seed.data.set(upstream?.data ?? [1]);
    for (const step of this.#stepsBackFrom(output)) step.op.backward(step);
  }

  /** The value of a node, as the last forward pass left it. */
  value(node: Node): Tensor {
    if (node.graph !== this.#graph || node.id >= this.#values.length)
      throw new Error(
        `${describe(node)} is not part of this evaluation. Build the graph before the Evaluation.`,
      );
    return this.#values[node.id]!;
  }

  /** The gradient that arrived at a node in the last backward pass, shaped like the node. */
  gradient(node: Node): Tensor {
    this.value(node);
    const gradient = this.#gradients[node.id];
    if (!gradient)
      throw new Error(
        `No gradient is kept for ${describe(node)}: no wanted node flows into it. Add it to \`wanted\`.`,
      );
    return gradient;
  }

  #stepOf(node: Node): Step | undefined {
    if (!node.definition) return undefined;
    const { definition: op, attributes } = node;
    return {
      node,
      op,
      attributes,
      output: this.#values[node.id]!,
      outputGradient: this.#gradients[node.id] ?? unwanted,
      inputs: node.inputs.map((input) => this.#values[input.id]!),
      inputGradients: node.inputs.map((input, argument) =>
        hasGradient(op, argument) ? this.#gradients[input.id] : undefined,
      ),
    };
  }

  /** What lies between the wanted nodes and the output, last first. */
  #stepsBackFrom(output: Node): readonly Step[] {
    const known = this.#backwardSteps.get(output);
    if (known) return known;
    const reached = new Set([output]);
    const steps = this.#steps.toReversed().filter((step) => {
      if (!reached.has(step.node) || !this.#gradients[step.node.id]) return false;
      for (const input of step.node.inputs) reached.add(input);
      return true;
    });
    this.#backwardSteps.set(output, steps);
    return steps;
  }
}

/** Stands where no gradient arrives; such a step never runs backward. */
const unwanted = zeros([0]);

function hasGradient(op: Op<object>, argument: number): boolean {
  return op.differentiable?.[argument] ?? true;
}

function bufferOf(node: Node, shared: Tensor | undefined): Tensor {
  if (shared && !sameShape(shared.shape, node.shape))
    throw new ShapeError(
      'Evaluation',
      [shared.shape],
      `the shared tensor of ${describe(node)} must have its shape, ${formatShape(node.shape)}.`,
    );
  return shared ?? node.constant ?? zeros(node.shape);
}

/** Buffers for the wanted nodes and everything that they flow into. */
function gradientBuffers(graph: Graph, wanted: ReadonlySet<Node>): (Tensor | undefined)[] {
  const buffers: (Tensor | undefined)[] = [];
  for (const node of graph.nodes) {
    const flowsIn = node.inputs.some(
      (input, argument) => buffers[input.id] && hasGradient(node.definition!, argument),
    );
    buffers.push(wanted.has(node) || flowsIn ? zeros(node.shape) : undefined);
  }
  return buffers;
}

/**
 * Gradients of a node with respect to others, in one forward and one backward pass.
 *
 * @param upstream ∂s/∂output; 1 for a scalar, unless given.
 */
export function gradients(
  output: Node,
  wanted: readonly Node[],
  values: ReadonlyMap<Node, Tensor>,
  upstream?: Tensor,
): Tensor[] {
  const evaluation = new Evaluation(output.graph, { wanted: [...wanted, output], shared: values });
  evaluation.forward();
  evaluation.backward(output, upstream);
  return wanted.map((node) => evaluation.gradient(node));
}

/** The value of a node, computed once. */
export function evaluate(output: Node, values: ReadonlyMap<Node, Tensor>): Tensor {
  const evaluation = new Evaluation(output.graph, { wanted: [], shared: values });
  evaluation.forward();
  return evaluation.value(output);
}
