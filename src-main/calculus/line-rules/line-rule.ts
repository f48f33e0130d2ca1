import type { Localized } from '../../contract/localized.ts';
import type { Question } from '../compare/question.ts';
import { operandsOf, substitute, type Expression } from '../expression.ts';

/** A line that equals the derivative, beside the one before it. */
export interface LineChange {
  readonly question: Question;
  /** As written, and with the learner's own names put in; undefined for the first line. */
  readonly before: WrittenLine | undefined;
  readonly after: WrittenLine;
}

export interface WrittenLine {
  readonly written: Expression;
  readonly expression: Expression;
  /** Whether the line is right as a Jacobian only. */
  readonly isJacobian: boolean;
}

/** A step that people take from one line to the next; undefined where this was not the step. */
export type LineRule = (change: LineChange) => Localized | undefined;

/** How many parts of an expression fulfil a condition. */
export const count = (expression: Expression, isOne: (part: Expression) => boolean): number =>
  operandsOf(expression).reduce(
    (total, operand) => total + count(operand, isOne),
    isOne(expression) ? 1 : 0,
  );

/** With the definitions of the givens put in, down to what is declared. */
export const expanded = (expression: Expression, { givens }: Question): Expression =>
  givens.definitions
    .toReversed()
    .reduce(
      (whole, { name, expression: definition }) => substitute(whole, new Map([[name, definition]])),
      expression,
    );
