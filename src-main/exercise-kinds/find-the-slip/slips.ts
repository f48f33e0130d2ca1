import {
  compare,
  derive,
  inferTerm,
  misconceptions,
  ShapeProblem,
  type Arrival,
  type Derivation,
  type MisconceptionId,
  type Question,
  type Term,
} from '../../calculus/index.ts';
import type { WrongTurn } from '../../calculus/misconceptions/index.ts';
import type { Localized } from '../../contract/localized.ts';

/** A derivation gone wrong in one place. */
export interface Slip {
  readonly misconception: MisconceptionId;
  /** What went wrong, in a sentence about this derivation. */
  readonly message: Localized;
  /** Every line as it stands then, with whether it is still right. */
  readonly lines: readonly { readonly term: Term; readonly isRight: boolean }[];
  /** The first line that is wrong. */
  readonly first: number;
}

/** The gradients on the way, from below the output to the target: the lines of a derivation. */
export const linesOf = ({ arrivals, output }: Pick<Derivation, 'arrivals' | 'output'>): Arrival[] =>
  arrivals.filter(({ name }) => name !== output);

/** Every way in which a misconception breaks a step, so that the lines below follow from it. */
export function turnsOf(derivation: Derivation, misconception: MisconceptionId): WrongTurn[] {
  return misconceptions[misconception]
    .wrongTurns(derivation)
    .filter((turn) => 'alteration' in turn);
}

/**
 * What a derivation becomes by a wrong turn, carried forward to its end; undefined where it does not
 * fit together, or where the last line is right after all.
 */
export function slipBy(
  derivation: Derivation,
  questions: readonly Question[],
  misconception: MisconceptionId,
  turn: WrongTurn,
): Slip | undefined {
  if (!('alteration' in turn)) return undefined;
  const { givens, upstream } = derivation;
  const bent = derive(givens, derivation, upstream, turn.alteration);
  const arrivals = bent && linesOf(bent);
  if (!arrivals || arrivals.length !== questions.length) return undefined;
  const terms = arrivals.map(({ gradient }, at) => termOf(gradient, questions[at]!));
  const outcomes = terms.map((term, at) => term && compare(questions[at]!, term).outcome);
  if (outcomes.some((one) => one === undefined || one === 'not-finite')) return undefined;
  const first = outcomes.findIndex((outcome) => outcome !== 'right');
  if (first < 0 || outcomes.at(-1) === 'right') return undefined;
  return {
    misconception,
    message: turn.message,
    lines: terms.map((term, at) => ({ term: term!, isRight: outcomes[at] === 'right' })),
    first,
  };
}

function termOf(expression: Arrival['gradient'], { shapes }: Question): Term | undefined {
  try {
    return inferTerm(expression, shapes);
  } catch (error) {
    if (error instanceof ShapeProblem) return undefined;
    throw error;
  }
}
