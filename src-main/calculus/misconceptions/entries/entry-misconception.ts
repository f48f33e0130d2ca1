import type { Localized } from '../../../contract/localized.ts';
import type { Expression } from '../../expression.ts';

/** The right entry, as a formula in the indices that are asked, and how to write about it. */
export interface EntryScene {
  readonly right: Expression;
  /** The indices that are open, each with how far it runs. */
  readonly indices: readonly { readonly name: string; readonly size: string }[];
  /** ∂s/∂W_{ij}, as `$…$`. */
  readonly asked: string;
  /** Names of vectors and matrices, for formulas in sentences. */
  readonly show: (part: Expression) => string;
}

/** What becomes of the right entry, and the sentence about it. */
export interface EntrySlip {
  readonly instead: Expression;
  readonly message: Localized;
}

/** One way in which an entry goes wrong: every place at which a learner may slip so. */
export type EntryMisconception = (scene: EntryScene) => readonly EntrySlip[];

/** Every two different indices, in both orders if `ordered`. */
export const pairsOf = (names: readonly string[], ordered = false): (readonly [string, string])[] =>
  names.flatMap((first, place) =>
    names.flatMap((second, other) =>
      (ordered ? other !== place : other > place) ? [[first, second] as const] : [],
    ),
  );
