import { describeNode, type Node } from '../graph.ts';
import { ancestors, passesGradient } from '../reach.ts';
import { sizeOf, type Numbers, type Tensor } from '../tensor.ts';
import type { Arena } from './arena.ts';
import type { Binding, BoundCall, GradientBuffer, PlacedCall } from './binding.ts';
import { bindings } from './bindings/index.ts';
import { layOut, passesByBuffer, type Layout } from './layout.ts';
import { Program } from './program.ts';
import type { Step } from './work.ts';

export interface CompileOptions {
  /** A scalar: what `backward` differentiates. */
  readonly loss: Node;
  /** Other nodes whose values are wanted. */
  readonly outputs?: readonly Node[];
  /** Inputs whose gradients are wanted. */
  readonly wanted?: readonly Node[];
  /** Buffers of inputs, used without copying: parameters that an optimizer updates in place. */
  readonly values?: ReadonlyMap<Node, Tensor>;
  /** Buffers for gradients, which several evaluations may share. */
  readonly gradients?: ReadonlyMap<Node, GradientBuffer>;
}

/**
 * A graph made ready to be computed over and over in one arena: every buffer and address is fixed
 * beforehand, so that a step allocates nothing. Ops that have a kernel for their place run it; all
 * others compute themselves, with the same meaning.
 */
export class CompiledEvaluation {
  readonly #arena: Arena;
  readonly #layout: Layout;
  readonly #loss: Node;
  readonly #before: readonly (() => void)[];
  readonly #forward: Program;
  readonly #backward: Program;

  constructor(arena: Arena, options: CompileOptions) {
    const { loss, outputs = [], wanted = [], values = new Map(), gradients = new Map() } = options;
    this.#arena = arena;
    this.#loss = loss;
    const request = { arena, outputs: [loss, ...outputs], wanted, values, gradients };
    this.#layout = layOut(loss.graph, request);
    const steps = this.#layout.computed
      .filter(({ definition }) => definition)
      .map((node) => ({ node, call: this.#place(node) }))
      .map(({ node, call }) => ({ node, call, bound: this.#bind(node, call) }));
    const between = ancestors([loss]);
    const back = steps
      .filter(({ node }) => between.has(node) && this.#layout.gradients.has(node))
      .reverse();
    this.#before = steps.flatMap(({ bound: { before } }) => before ?? []);
    this.#forward = new Program(
      arena,
      steps.flatMap(({ node, call, bound }) => this.#forwardSteps(node, call, bound)),
    );
    this.#backward = new Program(arena, [
      ...this.#clearBranches(),
      ...back.flatMap(({ node, call, bound }) => this.#backwardSteps(node, call, bound)),
    ]);
  }

  /** Computes every node from the inputs, whose `value(…).data` the caller has filled. */
  forward(): void {
    for (const prepare of this.#before) prepare();
    this.#forward.run();
  }

  /** Backpropagates from the loss of the last forward pass. */
  backward(): void {
    this.#backward.run();
  }

  /** The value of a node. Nodes that share a buffer hold what was written last. */
  value(node: Node): Tensor {
    const value = this.#layout.values.get(node);
    if (!value) throw new Error(`${describeNode(node)} is not computed here: name it in outputs.`);
    return value;
  }

  /** ∂loss/∂node of the last backward pass. */
  gradient(node: Node): GradientBuffer {
    const gradient = this.#layout.gradients.get(node);
    if (!gradient)
      throw new Error(`No gradient is kept for ${describeNode(node)}. Name it in \`wanted\`.`);
    return gradient;
  }

  #place(node: Node): PlacedCall {
    const { values, gradients } = this.#layout;
    return {
      attributes: node.attributes,
      output: values.get(node)!,
      outputGradient: gradients.get(node) ?? noGradient,
      inputs: node.inputs.map((input) => values.get(input)!),
      inputGradients: node.inputs.map((input, argument) =>
        passesGradient(node, argument) && !passesByBuffer(this.#layout, node, argument)
          ? gradients.get(input)
          : undefined,
      ),
    };
  }

  /** The kernels for a call, where all that it touches lies in the arena. */
  #bind(node: Node, call: PlacedCall): BoundCall {
    const { kernels } = this.#arena;
    const bind = (bindings as Partial<Record<string, Binding>>)[node.op];
    const tensors = [call.output, ...call.inputs, ...call.inputGradients];
    const placed = tensors.every((each) => !each || this.#arena.addressOf(each.data) !== undefined);
    if (!kernels || !bind || !placed) return {};
    return bind(call, {
      kernels,
      at: ({ data }) => this.#arena.addressOf(data)!,
      isGiven: (argument) => !node.inputs[argument]!.definition,
      allocate: (length) => this.#arena.addressOf(this.#arena.allocate(length))!,
    });
  }

  #forwardSteps(node: Node, call: PlacedCall, { forward }: BoundCall): readonly Step[] {
    if (node.op === 'reshape' && this.#layout.sharedWith.has(node)) return [];
    const { output, inputs, attributes } = call;
    return forward ?? [{ run: () => node.definition!.forward(output, inputs, attributes) }];
  }

  /** Clears what an op adds to, unless a kernel overwrites it; a branch needs adding. */
  #backwardSteps(node: Node, call: PlacedCall, { backward }: BoundCall): readonly Step[] {
    if (!call.inputGradients.some(Boolean)) return [];
    const branches = node.inputs.some((input) => this.#isBranch(input));
    if (backward && !branches) return backward;
    const clear = node.inputs.flatMap((input, argument) => {
      const gradient = call.inputGradients[argument];
      if (!gradient || this.#isBranch(input)) return [];
      return [{ run: clearing(gradient, call.inputs[1]?.data) }];
    });
    return [...clear, { run: () => node.definition!.backward(call) }];
  }

  /** Whether gradients arrive at a node from several sides. */
  #isBranch(node: Node): boolean {
    return this.#layout.gradients.has(node) && (this.#layout.readers.get(node) ?? 0) > 1;
  }

  /** Sets the loss's own gradient to 1, and those that several ops add to to 0. */
  #clearBranches(): Step[] {
    const { gradients } = this.#layout;
    const seed = gradients.get(this.#loss);
    const branches = [...gradients].filter(([node]) => this.#isBranch(node));
    return [
      ...branches.map(([, { data }]) => ({ run: () => void data.fill(0) })),
      ...(seed ? [{ run: () => void seed.data.fill(1) }] : []),
    ];
  }
}

/** Sets a gradient to 0; of one that is kept by rows, those of the pass before, and notes the new ones. */
function clearing({ data, shape, touched }: GradientBuffer, ids: Numbers | undefined): () => void {
  if (!touched || !ids) return () => void data.fill(0);
  const width = sizeOf(shape.slice(1));
  return () => {
    touched.clear(data, width);
    touched.collect(ids);
  };
}

const noGradient: Tensor = { shape: [0], data: new Float64Array(0) };
