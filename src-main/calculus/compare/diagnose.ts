import type { Tensor } from '../../engine/index.ts';
import type { Localized } from '../../contract/localized.ts';
import type { Span } from '../../contract/problem.ts';
import type { Expression } from '../expression.ts';
import type { Situation } from '../evaluate/situation.ts';
import { jacobianSlips } from '../misconceptions/jacobian-slips.ts';
import { inSentence } from '../print/in-sentence.ts';
import { statedResults } from './entry-results.ts';
import type { Trial } from './compare.ts';
import type { Question } from './question.ts';
import { commonFactor, sameDimensions, sameValues } from './values.ts';
import { diagnoseByMending } from './diagnose-by-mending.ts';
import { pairedResults, singleResults, together, type WrongResult } from './wrong-results.ts';

/** What went wrong in an answer, as one sentence about this exercise. */
export interface Diagnosis {
  readonly code: string;
  readonly message: Localized;
  /** The part of the answer that it is about, where it is about one. */
  readonly at?: Span | undefined;
}

/**
 * Bends the right derivation by each misconception and looks which result is the answer's, in either
 * convention; then looks for a slip in the Jacobian as a whole, for a constant factor, for one part of
 * the answer that is written wrong, and for two misconceptions at once.
 */
export function diagnose(
  question: Question,
  trials: readonly Trial[],
  answer: Expression,
): Diagnosis | undefined {
  const named =
    explanation(statedResults(question, answer), trials) ??
    explanation(singleResults(question), trials);
  const slipped = slippedJacobian(question, trials);
  const first = question.form === 'jacobian' ? (slipped ?? named) : (named ?? slipped);
  const known = first ?? proportional(trials) ?? scaledResult(question, trials);
  if (known) return known;
  const mended = diagnoseByMending(question, answer);
  return mended.alone ?? explanation(pairedResults(question), trials) ?? mended.withAnother;
}

function explanation(
  results: readonly WrongResult[] | undefined,
  trials: readonly Trial[],
): Diagnosis | undefined {
  const found = results?.find((result) => explains(result, trials));
  return found && { code: found.code, message: found.message };
}

/** Whether one reading of the result is the answer's value at every point. */
const explains = (result: WrongResult, trials: readonly Trial[]): boolean =>
  valuesIn(result, trials).some((values) =>
    trials.every(({ value }, place) => sameValues(values(place), value)),
  );

/** A result at every trial, in each convention in which it has the shape of the answer. */
function valuesIn(result: WrongResult, trials: readonly Trial[]): ((place: number) => Tensor)[] {
  const [first] = trials;
  if (!first) return [];
  const { situation, value } = first;
  const plain = (place: number) => result.at(trials[place]!.situation).plain();
  const asJacobian = (place: number) => result.at(trials[place]!.situation).asJacobian();
  const isJacobian =
    value.shape[0] === situation.upstream.data.length && value.shape[1] === plain(0).data.length;
  return [...(sameDimensions(plain(0), value) ? [plain] : []), ...(isJacobian ? [asJacobian] : [])];
}

function slippedJacobian(question: Question, trials: readonly Trial[]): Diagnosis | undefined {
  for (const [code, slip] of Object.entries(jacobianSlips)) {
    const isThis = trials.every(({ situation, value }) => {
      const slipped = slip.value(situation.jacobian);
      return slipped !== undefined && sameValues(slipped, value);
    });
    if (!isThis) continue;
    const show = inSentence(question.shapes.shapeOf);
    return { code, message: slip.message(show, question.output, question.target) };
  }
  return undefined;
}

/** A misconception whose result is off by a constant factor as well, such as a sign. */
function scaledResult(question: Question, trials: readonly Trial[]): Diagnosis | undefined {
  for (const result of singleResults(question) ?? [])
    for (const values of valuesIn(result, trials)) {
      const pair = (place: number) => [trials[place]!.value, values(place)] as const;
      if (commonFactor([pair(0)]) === undefined) continue;
      const factor = commonFactor(trials.map((_, place) => pair(place)));
      if (factor === undefined || Math.abs(factor) < 1e-9) continue;
      return {
        code: `${result.code}+proportional`,
        message: together(result.message, timesConstant(factor)),
      };
    }
  return undefined;
}

const timesConstant = (factor: number): Localized => {
  const shown = String(Number(factor.toPrecision(6)));
  return {
    en: `The result is multiplied by $${shown}$, which does not belong there.`,
    ko: `결과가 $${shown}$배로 되어 있는데, 이 계수는 필요 없습니다.`,
  };
};

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
