import { tensor, type Tensor } from '../../engine/index.ts';
import type { Localized } from '../../contract/localized.ts';
import { derive, type Derivation } from '../differentiate/derive.ts';
import { valueOf, type Situation } from '../evaluate/situation.ts';
import type { Expression } from '../expression.ts';
import { jacobianSlips } from '../misconceptions/jacobian-slips.ts';
import { misconceptions, type MisconceptionId, type WrongTurn } from '../misconceptions/index.ts';
import { inSentence } from '../print/in-sentence.ts';
import { inferTerm } from '../shapes/infer.ts';
import { ShapeProblem } from '../shapes/problems.ts';
import type { Term } from '../shapes/term.ts';
import type { Trial } from './compare.ts';
import type { Question } from './question.ts';
import { commonFactor, sameValues } from './values.ts';

/** What went wrong in an answer, as one sentence about this exercise. */
export interface Diagnosis {
  readonly code: string;
  readonly message: Localized;
}

/**
 * Bends the right derivation by each misconception and looks which result is the answer's, in either
 * convention; then looks for a slip in the Jacobian as a whole and for a constant factor.
 */
export function diagnose(question: Question, trials: readonly Trial[]): Diagnosis | undefined {
  const named = misconceived(question, trials);
  const slipped = slippedJacobian(question, trials);
  const first = question.form === 'jacobian' ? (slipped ?? named) : (named ?? slipped);
  return first ?? proportional(trials);
}

function misconceived(question: Question, trials: readonly Trial[]): Diagnosis | undefined {
  const { derivation } = question;
  if (!derivation) return undefined;
  for (const code of Object.keys(misconceptions) as MisconceptionId[])
    for (const turn of misconceptions[code].wrongTurns(derivation)) {
      const term = termOf(bent(derivation, turn), question);
      if (term && explains(term, question, trials)) return { code, message: turn.message };
    }
  return undefined;
}

/** What the derivation ends in when it goes wrong in this way. */
export function bent(derivation: Derivation, turn: WrongTurn): Expression | undefined {
  if ('finish' in turn) return turn.finish(derivation.gradient);
  return derive(derivation.givens, derivation, derivation.upstream, turn.alteration)?.gradient;
}

/** Slips often do not fit together; then nobody can have written them. */
function termOf(expression: Expression | undefined, question: Question): Term | undefined {
  if (!expression) return undefined;
  try {
    return inferTerm(expression, question.shapes);
  } catch (error) {
    if (error instanceof ShapeProblem) return undefined;
    throw error;
  }
}

type Reading = (term: Term, situation: Situation) => Tensor;

/** As written, or as a row; with an upstream gradient also as the whole Jacobian. */
function readings({ upstream }: Question): readonly Reading[] {
  if (upstream === undefined) return [valueOf, (term, at) => turned(valueOf(term, at))];
  return [valueOf, (term, at) => stacked(term, at, upstream)];
}

const explains = (term: Term, question: Question, trials: readonly Trial[]): boolean =>
  readings(question).some((read) =>
    trials.every(({ situation, value }) => sameValues(read(term, situation), value)),
  );

/** A vector as a row; matrices have no other convention here. */
const turned = ({ data, shape }: Tensor): Tensor =>
  tensor([...data], shape[1] === 1 ? [1, shape[0]!] : shape);

/** A row for each unit upstream gradient: the Jacobian that the formula stands for. */
function stacked(term: Term, situation: Situation, upstream: string): Tensor {
  const { shape, data } = situation.upstream;
  const rows = Array.from(data, (_, hot) => {
    const unit = tensor(
      Array.from(data, (_entry, place) => (place === hot ? 1 : 0)),
      shape,
    );
    return [...valueOf(term, situation, new Map([[upstream, unit]])).data];
  });
  return tensor(rows.flat(), [rows.length, rows[0]!.length]);
}

function slippedJacobian(question: Question, trials: readonly Trial[]): Diagnosis | undefined {
  for (const [code, slip] of Object.entries(jacobianSlips)) {
    const isThis = trials.every(({ situation, value }) => {
      const slipped = slip.value(situation.jacobian);
      return slipped !== undefined && sameValues(slipped, value);
    });
    if (isThis)
      return {
        code,
        message: slip.message(
          inSentence(question.shapes.shapeOf),
          question.output,
          question.target,
        ),
      };
  }
  return undefined;
}

function proportional(trials: readonly Trial[]): Diagnosis | undefined {
  const factorOf = (key: (situation: Situation) => Tensor) =>
    commonFactor(trials.map(({ situation, value }) => [value, key(situation)] as const));
  const factor = factorOf(({ gradient }) => gradient) ?? factorOf(({ jacobian }) => jacobian);
  if (factor === undefined || Math.abs(factor) < 1e-9) return undefined;
  const shown = String(Number(factor.toPrecision(6)));
  return {
    code: 'proportional',
    message: {
      en: `Everything is right except for a constant factor: this is $${shown}$ times the derivative.`,
      ko: `상수배만 다릅니다. 이 식은 도함수의 $${shown}$배입니다.`,
    },
  };
}
