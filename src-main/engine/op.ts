import type { Shape, Tensor } from './tensor.ts';

/** Attributes of an op that has none. */
export type NoAttributes = Readonly<Record<string, never>>;

/** What the backward pass hands to an op: everything is preallocated and named by its role. */
export interface BackwardCall<Attributes> {
  readonly output: Tensor;
  /** The upstream gradient, shaped like the output. */
  readonly outputGradient: Tensor;
  readonly inputs: readonly Tensor[];
  /** The op *adds* its downstream gradients here; undefined where nobody wants one. */
  readonly inputGradients: readonly (Tensor | undefined)[];
  readonly attributes: Attributes;
}

/** lim (f(x + t·direction) − f(x)) / t as t falls to 0; `direction` has one entry per input. */
export type OneSidedDerivative = (direction: readonly number[]) => number;

/** An op on single numbers; `y` means nothing where it takes one argument. */
export interface NumberForm<Attributes> {
  value(x: number, y: number, attributes: Attributes): number;
  /** ∂f/∂x, where `f` is the value at (x, y). */
  left(x: number, y: number, f: number, attributes: Attributes): number;
  /** ∂f/∂y, where there is a second argument. */
  right?(x: number, y: number, f: number, attributes: Attributes): number;
}

/** Inputs on which the gradient check tries the op. */
export interface Example<Attributes> {
  /** For each input a shape, filled with random numbers, or the tensor itself (row numbers, classes). */
  readonly inputs: readonly (Shape | Tensor)[];
  readonly attributes?: Attributes;
  /** The interval that the random numbers are drawn from; [−2, 2] unless given. */
  readonly between?: readonly [low: number, high: number];
}

/**
 * A differentiable operation. `forward` computes y from its inputs; `backward` is the vector–Jacobian
 * product: with upstream gradient g = ∂s/∂y it adds Jᵀg = ∂s/∂x into each input's gradient.
 *
 * The methods neither allocate tensors nor keep state, so that one op serves any number of graphs.
 */
export interface Op<Attributes = NoAttributes> {
  readonly name: string;
  /** What the op computes, in LaTeX, as learners see it. */
  readonly formula: string;
  /** Which inputs have a gradient; row numbers and classes have none. All, unless given. */
  readonly differentiable?: readonly boolean[];
  /** At least one, and one for each way in which shapes or attributes can differ. */
  readonly examples: readonly [Example<Attributes>, ...Example<Attributes>[]];

  /** The shape of the output. @throws ShapeError when the inputs do not fit. */
  shape(inputs: readonly Shape[], attributes: Attributes): Shape;

  /** Writes every entry of the output. */
  forward(output: Tensor, inputs: readonly Tensor[], attributes: Attributes): void;

  backward(call: BackwardCall<Attributes>): void;

  /** The same on numbers without tensors around them, for ops that work entry by entry. */
  readonly numbers?: NumberForm<Attributes>;

  /**
   * For scalar inputs at which the op has a corner or a jump: its one-sided derivative as a function of
   * the direction in which the inputs set out. Undefined where the op is differentiable.
   */
  kink?(values: readonly number[], attributes: Attributes): OneSidedDerivative | undefined;
}
