import type { Tensor } from '../../engine/index.ts';
import type { Localized } from '../../contract/localized.ts';
import type { Situation } from '../evaluate/situation.ts';
import { jacobianSlips } from '../misconceptions/jacobian-slips.ts';
import { inSentence } from '../print/in-sentence.ts';
import type { Trial } from './compare.ts';
import type { Question } from './question.ts';
import { commonFactor, sameValues } from './values.ts';
import { pairedResults, singleResults, type WrongResult } from './wrong-results.ts';

/** What went wrong in an answer, as one sentence about this exercise. */
export interface Diagnosis {
  readonly code: string;
  readonly message: Localized;
}

/**
 * Bends the right derivation by each misconception and looks which result is the answer's, in either
 * convention; then looks for a slip in the Jacobian as a whole, for a constant factor, and for two
 * misconceptions at once.
 */
export function diagnose(question: Question, trials: readonly Trial[]): Diagnosis | undefined {
  const named = explanation(singleResults(question), trials);
  const slipped = slippedJacobian(question, trials);
  const first = question.form === 'jacobian' ? (slipped ?? named) : (named ?? slipped);
  return first ?? proportional(trials) ?? explanation(pairedResults(question), trials);
}

function explanation(
  results: readonly WrongResult[] | undefined,
  trials: readonly Trial[],
): Diagnosis | undefined {
  const found = results?.find(({ valuesAt }) => explains(valuesAt, trials));
  return found && { code: found.code, message: found.message };
}

/** Whether one reading of the result is the answer's value at every point. */
function explains(valuesAt: WrongResult['valuesAt'], trials: readonly Trial[]): boolean {
  const agrees = (reading: number) =>
    trials.every(({ situation, value }) => sameValues(valuesAt(situation)[reading]!, value));
  return trials.length > 0 && (agrees(0) || agrees(1));
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
