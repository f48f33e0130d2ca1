import type { Expression } from '../expression.ts';
import type { known } from '../shapes/size.ts';
import type { Term } from '../shapes/term.ts';
import { freshIndex } from './free-indices.ts';
import { summed } from './scalar-terms.ts';

/** How an entry is taken. */
export interface Taking {
  /** The entry of a part at a row and a column. */
  readonly take: (term: Term, row: string, column: string) => Term;
  /** Whether a part may stay whole, with its index outside: (Wᵀδ)_i. */
  readonly staysWhole: (term: Term) => boolean;
  /** Reads an expression that has other indices now. */
  readonly infer: (expression: Expression) => Term;
  readonly taken: Set<string>;
  /** How many more terms may be made. */
  left: number;
}

/** Σ over a fresh index of what is made of it. */
export function over(
  size: ReturnType<typeof known>,
  taking: Taking,
  body: (index: string) => Term,
): Term {
  const k = freshIndex(taking.taken);
  taking.taken.add(k);
  return summed(k, size, body(k));
}
