import type { Tensor, Ties } from '../../engine/index.ts';
import type { Shape } from '../shapes/shape.ts';
import type { Term } from '../shapes/term.ts';
import type { Wrapper } from './term-graph.ts';

/** One argument of an operation, with the numbers of the moment. */
export interface Entering {
  /** As it enters, in LaTeX: with its ⊤. */
  readonly latex: string;
  /** Its node by itself. */
  readonly bare: string;
  /** The value of its node. */
  readonly value: Tensor;
  readonly shape: Shape;
  readonly wrappers: readonly Wrapper[];
}

/** An edge on the way back. */
export interface LocalScene {
  readonly term: Term;
  readonly place: number;
  readonly operands: readonly Entering[];
  /** The operation's own name and value. */
  readonly latex: string;
  readonly value: Tensor;
  /** f′ at the argument of an elementwise function. */
  readonly derivative: Tensor | undefined;
  /** ∂s/∂(this operation). */
  readonly upstream: Factor;
  /** What the engine sends back along the edge. */
  readonly downstream: Tensor;
  readonly ties: Ties;
}

/** Something that is multiplied, and its numbers. */
export interface Factor {
  readonly latex: string;
  readonly value: Tensor;
}

/** How the downstream gradient is made: which Jacobian, and the product in names and in numbers. */
export interface LocalRule {
  /** In LaTeX, with a dot where the upstream gradient goes. */
  readonly local: string;
  /** ⟦0⟧, ⟦1⟧, … stand for the factors; two side by side are a matrix product. */
  readonly pattern: string;
  readonly factors: readonly Factor[];
}

export type RuleOf = (scene: LocalScene) => LocalRule;
