import { describeNode, type Node } from '../graph.ts';
import { ancestors, passesGradient } from '../reach.ts';
import { sizeOf, type Numbers, type Tensor } from '../tensor.ts';
import type { Arena } from './arena.ts';
import type { Binding, BoundCall, GradientBuffer, PlacedCall } from './binding.ts';
import { bindings } from './bindings/index.ts';
import { layOut, passesByBuffer, type Layout } from './layout.ts';
import type { TouchedRows } from './touched-rows.ts';

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

type Run = () => void;

/**
 * A graph made ready to be computed over and over in one arena: every buffer and address is fixed
 * beforehand, so that a step allocates nothing. Ops that have a kernel for their place run it; all
 * others compute themselves, with the same meaning.
 */
export class CompiledEvaluation {
  readonly #arena: Arena;
  readonly #layout: Layout;
  readonly #loss: Node;
  readonly #forward: readonly Run[];
  readonly #backward: readonly Run[];

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
    this.#forward = steps.flatMap(({ node, call, bound }) => this.#forwardRun(node, call, bound));
    const between = ancestors([loss]);
    const back = steps.filter(({ node }) => between.has(node) && this.#layout.gradients.has(node));
    this.#backward = [
      ...this.#clearBranches(),
      ...back.reverse().flatMap(({ node, call, bound }) => this.#backwardRun(node, call, bound)),
    ];
  }

  /** Computes every node from the inputs, whose `value(…).data` the caller has filled. */
  forward(): void {
    for (const run of this.#forward) run();
  }

  /** Backpropagates from the loss of the last forward pass. */
  backward(): void {
    for (const run of this.#backward) run();
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
    return bind(call, { kernels, at: ({ data }) => this.#arena.addressOf(data)! });
  }

  #forwardRun(node: Node, call: PlacedCall, { forward }: BoundCall): Run[] {
    if (node.op === 'reshape' && this.#layout.sharedWith.has(node)) return [];
    const { output, inputs, attributes } = call;
    return [forward ?? (() => node.definition!.forward(output, inputs, attributes))];
  }

  /** Clears what an op adds to, unless a kernel overwrites it; a branch needs adding. */
  #backwardRun(node: Node, call: PlacedCall, { backward }: BoundCall): Run[] {
    if (!call.inputGradients.some(Boolean)) return [];
    const clear = node.inputs.flatMap((input, argument) => {
      const gradient = call.inputGradients[argument];
      if (!gradient || this.#isBranch(input)) return [];
      if (backward) return [];
      const { touched, data } = gradient;
      return touched
        ? [clearTouched(gradient, touched, call.inputs[1]!.data)]
        : [() => void data.fill(0)];
    });
    const addsAnyway = () => node.definition!.backward(call);
    const branches = node.inputs.some((input) => this.#isBranch(input));
    return [...clear, branches || !backward ? addsAnyway : backward];
  }

  /** Whether gradients arrive at a node from several sides. */
  #isBranch(node: Node): boolean {
    return this.#layout.gradients.has(node) && (this.#layout.readers.get(node) ?? 0) > 1;
  }

  /** Sets the loss's own gradient to 1, and those that several ops add to to 0. */
  #clearBranches(): Run[] {
    const { gradients } = this.#layout;
    const seed = gradients.get(this.#loss);
    const branches = [...gradients].filter(([node]) => this.#isBranch(node));
    return [
      ...branches.map(
        ([, { data }]) =>
          () =>
            void data.fill(0),
      ),
      ...(seed ? [() => void seed.data.fill(1)] : []),
    ];
  }
}

/** Forgets the gradient of the rows of the pass before, and notes those of this one. */
function clearTouched({ shape, data }: Tensor, touched: TouchedRows, ids: Numbers): Run {
  const width = sizeOf(shape.slice(1));
  return () => {
    for (let i = 0; i < touched.count; i++) {
      const start = touched.rows[i]! * width;
      data.fill(0, start, start + width);
    }
    touched.collect(ids);
  };
}

const noGradient: Tensor = { shape: [0], data: new Float64Array(0) };
