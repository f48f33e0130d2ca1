import type { Problem, Span } from '../../contract/problem.ts';
import type { Expression } from '../expression.ts';
import type { Derivative } from '../givens/find.ts';

/** What stands on one side of an equals sign. */
export interface AnswerSide {
  readonly at: Span;
  /** As it was written, with the learner's own names. */
  readonly written: Expression;
  /** With the learner's own names replaced by what they stand for. */
  readonly expression: Expression;
  /** The same before its open indices are taken for those of a whole. */
  readonly open: Expression;
  /** ∂s/∂z and others that stand in it as factors. */
  readonly derivatives: readonly Derivative[];
}

/** One line of a derivation as it was typed. */
export interface AnswerLine {
  readonly at: Span;
  /** Whether a line break stands behind it. */
  readonly isFinished: boolean;
  /** The name that the line introduces: δ in `let δ = u ∘ f'(z)`. */
  readonly defines?: string | undefined;
  /** i and j where an entry of the name stands there: δ_i = u_i f'(z_i). */
  readonly indices?: readonly string[] | undefined;
  /** Whether the line begins with its equals sign, and so goes on with the line above. */
  readonly continues?: boolean;
  /** Whether a name of the givens stands before the equals sign; it is the first side. */
  readonly restates?: boolean;
  /** The derivative on its left; the question's own where there is none. */
  readonly about?: Derivative | undefined;
  /** ∂s/∂h ∂h/∂z ∂z/∂b, where a side is the chain rule itself. */
  readonly chains: readonly (readonly Derivative[])[];
  readonly sides: readonly AnswerSide[];
  readonly problem?: Problem | undefined;
  /** The learner's own names above this line. */
  readonly introduced: ReadonlyMap<string, Expression>;
}
