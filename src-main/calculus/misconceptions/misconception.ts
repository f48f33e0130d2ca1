import type { Localized } from '../../contract/localized.ts';
import type { Alteration, Derivation } from '../differentiate/derive.ts';
import type { Step } from '../differentiate/step.ts';
import type { Expression } from '../expression.ts';
import { name } from '../build.ts';
import { shapeOf } from '../givens/givens.ts';
import { inSentence } from '../print/in-sentence.ts';

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

/** What a slip is described in: the givens, and how formulas are written in sentences. */
interface Scene {
  readonly givens: Derivation['givens'];
  readonly show: Shown;
}

/** A misconception that replaces what comes out of single steps. */
export const atSteps = (
  slipAt: (step: Step, scene: Scene) => Slip | readonly Slip[] | undefined,
): Misconception => ({
  wrongTurns(derivation) {
    const scene = { givens: derivation.givens, show: shownIn(derivation) };
    return derivation.steps.flatMap((step) => {
      const slips = slipAt(step, scene) ?? [];
      return ('instead' in slips ? [slips] : slips).map(({ instead, message }): WrongTurn => ({
        message,
        alteration: { step: (other) => (other.id === step.id ? instead : undefined) },
      }));
    });
  },
});

/** Writes the formulas of a derivation in sentences, as `$…$`. */
export interface Shown {
  (part: Expression | string): string;
  /** The gradient of a name: ∂s/∂z. */
  readonly partial: (target: string) => string;
}

export function shownIn(derivation: Derivation): Shown {
  const found = known.get(derivation) ?? writerFor(derivation);
  known.set(derivation, found);
  return found;
}

/** All misconceptions write the same formulas, so that each is typeset once. */
const known = new WeakMap<Derivation, Shown>();

function writerFor({ givens, output, upstream }: Derivation): Shown {
  const show = inSentence((one) => shapeOf(givens, one === upstream ? output : one));
  const written = new Map<Expression | string, string>();
  const once = (part: Expression | string): string => {
    const found = written.get(part) ?? show(part);
    written.set(part, found);
    return found;
  };
  return Object.assign(once, { partial: (target: string) => show.partial(output, target) });
}

/** The value that a step's operation computes, by its name where it has one. */
export const valueOfStep = ({ term, isWhole, definition }: Step): Expression =>
  isWhole ? name(definition) : term.source;
