import type { Term } from '../shapes/term.ts';
import { entryProblems } from './problems.ts';

/** Numbers that would be computed at one point; more would not be done while somebody waits. */
const mostNumbers = 4e6;
const usualSize = 6;
/** Parts that stand in several places count as often. */
const mostVisits = 100_000;

/** @throws ShapeProblem where an index is used as a number, or the sums inside each other are too many. */
export function refuseStrayIndices(term: Term): void {
  let numbers = 0;
  let visits = 0;
  const visit = (part: Term, isCompared: boolean, copies: number): void => {
    numbers += copies;
    visits += 1;
    if (numbers > mostNumbers || visits > mostVisits) throw entryProblems.tooMany(term.source);
    if (part.op === 'index' && !isCompared) throw entryProblems.alone(part.index, part.source);
    const inner =
      part.op === 'index-sum'
        ? copies * usualSize
        : part.op === 'array'
          ? copies * usualSize ** part.names.length
          : copies;
    const mayHoldIndices = part.op === 'indicator' || (isCompared && arithmetic.has(part.op));
    for (const operand of part.operands)
      visit(operand, mayHoldIndices, part.op === 'entry' ? 1 : inner);
  };
  visit(term, false, 1);
}

/** What may be done with indices inside a comparison. */
const arithmetic: ReadonlySet<Term['op']> = new Set(['add', 'negate', 'scale']);
