import type { Localized } from '../../contract/localized.ts';
import type { Alteration, Derivation } from '../differentiate/derive.ts';
import type { Step } from '../differentiate/step.ts';
import type { Expression } from '../expression.ts';
import { toText } from '../print/text.ts';

/** One way in which a derivation goes wrong, and how to say it about this exercise. */
export type WrongTurn = { readonly message: Localized } & (
  | { readonly alteration: Alteration }
  /** What becomes of the right answer at the end; undefined where it does not apply. */
  | { readonly finish: (right: Expression) => Expression | undefined }
);

/** A rule that breaks a derivation in one place. */
export interface Misconception {
  /** Everywhere in this derivation where a learner may slip in this way. */
  readonly wrongTurns: (derivation: Derivation) => readonly WrongTurn[];
}

/** What one step becomes, and the sentence about it; undefined where the rule does not apply. */
export interface Slip {
  readonly instead: Expression;
  readonly message: Localized;
}

/** A misconception that replaces what comes out of single steps. */
export const atSteps = (
  slipAt: (step: Step, derivation: Derivation) => Slip | readonly Slip[] | undefined,
): Misconception => ({
  wrongTurns: (derivation) =>
    derivation.steps.flatMap((step) => {
      const slips = slipAt(step, derivation) ?? [];
      return ('instead' in slips ? [slips] : slips).map(({ instead, message }) => ({
        message,
        alteration: { step: (other) => (other.id === step.id ? instead : undefined) },
      }));
    }),
});

/** The gradient of a name, as a sentence calls it: ∂s/∂z. */
export const partial = ({ output }: Derivation, name: string): string => `∂${output}/∂${name}`;

/** The value that a step's operation computes, by its name where it has one. */
export const valueOfStep = ({ term, isWhole, definition }: Step): string =>
  isWhole ? definition : toText(term.source);
