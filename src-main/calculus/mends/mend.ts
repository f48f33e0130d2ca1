import type { Localized } from '../../contract/localized.ts';
import type { Question } from '../compare/question.ts';
import type { Expression } from '../expression.ts';
import type { InSentence } from '../print/in-sentence.ts';
import type { Shape } from '../shapes/shape.ts';

/** One part of an answer written otherwise, and what is said if that makes the answer right. */
export interface Mend {
  readonly instead: Expression;
  readonly message: () => Localized;
}

/** What a mend may look at: the question, the spaces of the parts, how formulas stand in sentences. */
export interface MendScene {
  readonly question: Question;
  readonly show: InSentence;
  /** The space of a part of the answer; undefined where it does not fit together. */
  readonly spaceOf: (part: Expression) => Shape | undefined;
}

/** A slip that is made in writing one part of an answer, taken back in every way that fits. */
export type MendRule = (part: Expression, scene: MendScene) => readonly Mend[];

/** Every place but one. */
export const without = <T>(items: readonly T[], place: number): T[] =>
  items.filter((_, other) => other !== place);
