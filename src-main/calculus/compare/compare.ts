import type { Tensor } from '../../engine/index.ts';
import { isFinite, valueOf } from '../evaluate/situation.ts';
import { settledShape, unifyShapes, type Shape } from '../shapes/shape.ts';
import type { Term } from '../shapes/term.ts';
import { askedShape, conventionsAgree, type Convention, type Question } from './question.ts';
import { sameValues } from './values.ts';

/** How an answer compares with the engine's derivative. */
export type Comparison =
  | { readonly outcome: 'right'; readonly convention: Convention | 'both' }
  | { readonly outcome: 'wrong-shape'; readonly found: Shape; readonly values: readonly Tensor[] }
  | { readonly outcome: 'wrong-value'; readonly found: Shape; readonly values: readonly Tensor[] }
  /** Not a number at the points where the right answer is one: log of a negative, division by 0. */
  | { readonly outcome: 'not-finite'; readonly found: Shape };

/** Shapes first, then values at every point; right in either convention is right. */
export function compare(question: Question, answer: Term): Comparison {
  settleOpenSizes(question, answer);
  const found = settledShape(answer.shape);
  const values = question.situations.map((situation) => valueOf(answer, situation));
  const finite = values.map((value) => isFinite(value));
  if (finite.filter(Boolean).length < Math.min(3, values.length))
    return { outcome: 'not-finite', found };
  const isRight = (key: (place: number) => Tensor) =>
    values.every((value, place) => !finite[place] || sameValues(value, key(place)));

  const inShape = isRight((place) => question.situations[place]!.gradient);
  if (inShape && conventionsAgree(question)) return { outcome: 'right', convention: 'both' };
  if (inShape) return { outcome: 'right', convention: 'shape' };
  const hasJacobian = question.jacobianShape !== undefined;
  if (hasJacobian && isRight((place) => question.situations[place]!.jacobian))
    return { outcome: 'right', convention: 'jacobian' };

  const fits = [question.gradientShape, question.jacobianShape].some(
    (expected) => expected?.rows === found.rows && expected.columns === found.columns,
  );
  return { outcome: fits ? 'wrong-value' : 'wrong-shape', found, values };
}

/** A 1 or a 0 that stands alone takes the size that makes the answer fit, if there is one. */
export function settleOpenSizes(question: Question, answer: Term): void {
  const { gradientShape, jacobianShape } = question;
  for (const expected of [askedShape(question), gradientShape, jacobianShape])
    if (expected && unifyShapes(answer.shape, expected)) return;
}
