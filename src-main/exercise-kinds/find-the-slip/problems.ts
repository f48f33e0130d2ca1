import { ProblemError, type Problem } from '../../contract/problem.ts';
import { authorProblems } from './messages.ts';
import { slipBy, turnsOf } from './slips.ts';
import type { FindTheSlipSpec } from './spec.ts';
import { generateFindTheSlip, prepare } from './task.ts';

/** What an author must mend: a derivation that is too short, a misconception that changes nothing. */
export function problemsOfFindTheSlip(spec: FindTheSlipSpec): Problem[] {
  try {
    for (let variant = 0; variant <= spec.variants.length; variant += 1)
      generateFindTheSlip(spec, variant);
    const { derivation, questions } = prepare(spec, 0);
    return (spec.misconceptions ?? []).flatMap((id, place) => {
      const turns = turnsOf(derivation, id);
      const fits = turns.some((turn) => slipBy(derivation, questions, id, turn));
      if (fits) return [];
      return [{ ...authorProblems.slipDoesNotFit(id).problem, part: `misconceptions.${place}` }];
    });
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return [error.problem];
  }
}
