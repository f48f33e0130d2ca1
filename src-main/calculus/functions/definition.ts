import type { Node, Ties } from '../../engine/index.ts';
import type { Expression } from '../expression.ts';
import type { OpenShape } from '../shapes/shape.ts';
import type { Term } from '../shapes/term.ts';

/** What a named function of the notation does. */
export interface FunctionDefinition {
  /**
   * The shape of the result, and the operands as they enter (a scalar may be stretched).
   * @throws ShapeProblem
   */
  readonly infer: (
    operands: readonly Term[],
    source: Expression,
  ) => { readonly operands: readonly Term[]; readonly shape: OpenShape };
  /**
   * The value, in the engine; every operand is a matrix [rows, columns]. `ties` says who gets the
   * gradient of an extreme that several entries are: all in equal shares, unless given.
   */
  readonly lower: (operands: readonly Node[], ties?: Ties) => Node;
  /** For functions that work entry by entry: the derivative at the same place. */
  readonly lowerDerivative?: (operands: readonly Node[]) => Node;
  /**
   * For other functions: the downstream gradient of one operand as an expression; undefined where
   * the notation has none. `value` is the call itself.
   */
  readonly pullback?: (
    upstream: Expression,
    operands: readonly Term[],
    place: number,
    value: Expression,
  ) => Expression | undefined;
}
