import {
  compare,
  derive,
  inferTerm,
  isScalar,
  misconceptions,
  operandsOf,
  sameExpression,
  sameShape,
  settledShape,
  ShapeProblem,
  withOperands,
  type Arrival,
  type Derivation,
  type Expression,
  type Givens,
  type MisconceptionId,
  type Question,
  type Shape,
  type Term,
  type WrongTurn,
} from '../../calculus/index.ts';
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
  const terms = arrivals.map(({ gradient }, at) =>
    termOf(inNames(gradient, givens), questions[at]!),
  );
  const outcomes = terms.map((term, at) => term && compare(questions[at]!, term).outcome);
  if (outcomes.some((one) => one === undefined || one === 'not-finite')) return undefined;
  const first = outcomes.findIndex((outcome) => outcome !== 'right');
  if (first < 0 || outcomes.at(-1) === 'right') return undefined;
  if (!isTempting(terms[first]!, questions[first]!)) return undefined;
  return {
    misconception,
    message: turn.message,
    lines: terms.map((term, at) => ({ term: term!, isRight: outcomes[at] === 'right' })),
    first,
  };
}

/** Of the right shape or turned, a matrix for a matrix, or a number: others give the line away. */
function isTempting({ shape }: Term, { gradientShape: right }: Question): boolean {
  const found = settledShape(shape);
  const isMatrix = (of: Shape) => of.rows !== '1' && of.columns !== '1';
  const turned = { rows: right.columns, columns: right.rows };
  return (
    [right, turned].some((one) => sameShape(one, found)) ||
    (isMatrix(found) && isMatrix(right)) ||
    isScalar(found)
  );
}

/** softmax(z) as p where the givens call it so. */
export function inNames(
  expression: Expression,
  { definitions }: Pick<Givens, 'definitions'>,
): Expression {
  const named = definitions.find(
    (one) =>
      one.expression.kind === 'call' &&
      one.expression.name === 'softmax' &&
      sameExpression(one.expression, expression),
  );
  if (named) return { kind: 'name', name: named.name };
  const operands = operandsOf(expression).map((one) => inNames(one, { definitions }));
  return withOperands(expression, operands);
}

function termOf(expression: Arrival['gradient'], { shapes }: Question): Term | undefined {
  try {
    return inferTerm(expression, shapes);
  } catch (error) {
    if (error instanceof ShapeProblem) return undefined;
    throw error;
  }
}
