import type { Tensor } from '../../engine/index.ts';
import { isFinite, valueOf, type Situation } from '../evaluate/situation.ts';
import { sameShape, settledShape, unifyShapes, type Shape } from '../shapes/shape.ts';
import type { Term } from '../shapes/term.ts';
import { askedShape, conventionsAgree, type Convention, type Question } from './question.ts';
import { sameValues } from './values.ts';

/** An answer at a point. */
export interface Trial {
  readonly situation: Situation;
  readonly value: Tensor;
}

/** How an answer compares with the engine's derivative. */
export type Comparison =
  | { readonly outcome: 'right'; readonly convention: Convention | 'both' }
  | {
      readonly outcome: 'wrong-shape' | 'wrong-value';
      readonly found: Shape;
      readonly trials: readonly Trial[];
    }
  /** Not a number where the right answer is one: log of a negative, division by 0. */
  | { readonly outcome: 'not-finite'; readonly found: Shape };

/** Shapes first, then values at every point; right in either convention is right. */
export function compare(question: Question, answer: Term): Comparison {
  settleOpenSizes(question, answer);
  const found = settledShape(answer.shape);
  const trials = finiteTrials(question, answer);
  if (trials.length === 0) return { outcome: 'not-finite', found };
  const equals = (key: (situation: Situation) => Tensor) =>
    trials.every(({ situation, value }) => sameValues(value, key(situation)));

  if (equals(({ gradient }) => gradient))
    return { outcome: 'right', convention: conventionsAgree(question) ? 'both' : 'shape' };
  if (question.jacobianShape && equals(({ jacobian }) => jacobian))
    return { outcome: 'right', convention: 'jacobian' };
  const fits = [question.gradientShape, question.jacobianShape].some(
    (expected) => expected && sameShape(expected, found),
  );
  return { outcome: fits ? 'wrong-value' : 'wrong-shape', found, trials };
}

const fewest = 3;

/** Where the answer has a value; points above 0 are tried when there are too few others. */
function finiteTrials({ situations, reserve }: Question, answer: Term): Trial[] {
  const at = (points: readonly Situation[]) =>
    points
      .map((situation) => ({ situation, value: valueOf(answer, situation) }))
      .filter(({ value }) => isFinite(value));
  const trials = at(situations);
  if (trials.length === situations.length) return trials;
  const all = [...trials, ...at(reserve)];
  return all.length >= fewest ? all : [];
}

/** A 1 or a 0 that stands alone takes the size that makes the answer fit, if there is one. */
export function settleOpenSizes(question: Question, answer: Term): void {
  const { gradientShape, jacobianShape } = question;
  for (const expected of [askedShape(question), gradientShape, jacobianShape])
    if (expected && unifyShapes(answer.shape, expected)) return;
}
