import type { Localized } from '../../../contract/localized.ts';
import type { Call } from '../sandbox/messages.ts';

/** Numbers, lists of numbers, lists of lists. */
export type Nested = number | readonly Nested[];

/** What someone with a typical slip would return, and what to say to them. */
export interface Slip {
  readonly code: string;
  readonly value: Nested;
  readonly message: Localized;
}

/** One call that is graded, with the key from the engine. */
export interface Check {
  /** The function that it belongs to: a part of one mark. */
  readonly part: string;
  readonly call: Call;
  readonly expected: Nested;
  readonly slips: readonly Slip[];
}

/** Calls of the learner's own forward at x ± h, to be compared with their backward. */
export interface Differences {
  /** Which check asks for the gradient: its place among the checks. */
  readonly check: number;
  readonly h: number;
  /** For every entry of every input: forward above and below. */
  readonly pairs: readonly { readonly above: Call; readonly below: Call }[];
  readonly upstream: Nested;
}

/** Something to implement. The key comes from the engine; `solution` is what learners are shown. */
export interface ImplementTask {
  /** In LaTeX. */
  readonly formula: string;
  readonly prompt: Localized;
  readonly functions: readonly { readonly name: string; readonly signature: string }[];
  /** Code that compiles and does nothing yet, its comments in the learner's language. */
  readonly starter: Localized;
  /** TypeScript that earns full marks; a test proves it. */
  readonly solution: string;
  /** Why a right implementation is right. */
  readonly reason: Localized;
  checks(): readonly Check[];
  differences?(): Differences;
}

/** Variant 0 is the task as its name says; others ask for other parameters and other numbers. */
export type MakeImplementTask = (variant: number) => ImplementTask;
