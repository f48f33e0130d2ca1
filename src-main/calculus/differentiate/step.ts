import type { Expression } from '../expression.ts';
import type { Term } from '../shapes/term.ts';

/** The rules by which a gradient flows from the value of an operation to one of its operands. */
export const rules = [
  'sum',
  'negative',
  'stretch',
  'transpose',
  'entrywise-product',
  'scale-number',
  'scale-tensor',
  'quotient-numerator',
  'quotient-denominator',
  'power',
  'product-left',
  'product-right',
  'activation',
  'function',
  'entries',
] as const;
export type Rule = (typeof rules)[number];

/** The chain rule at one place: upstream gradient in, downstream gradient of one operand out. */
export interface Step {
  /** Counts the steps of a derivation; the same place has the same number however it is altered. */
  readonly id: number;
  /** The name whose definition holds the operation: z in z = W x + b. */
  readonly definition: string;
  /** Whether the operation is the whole definition, so that its value has that name. */
  readonly isWhole: boolean;
  readonly rule: Rule;
  readonly term: Term;
  /** Which operand; in a formula of entries, which of the places at which it uses an active name. */
  readonly place: number;
  readonly upstream: Expression;
  readonly downstream: Expression;
}
