import { entryProblems } from '../entries/problems.ts';
import type { Expression } from '../expression.ts';
import { settledShape } from '../shapes/shape.ts';
import { settled } from '../shapes/size.ts';
import type { Term } from '../shapes/term.ts';
import { vectorProblems } from './problems.ts';

/** Numbers that sums inside each other may make while somebody waits. */
const mostNumbers = 200_000;
/** As many values as a size that is not known by a number could have. */
const usual = 32;

/** @throws ProblemError where sums over indices inside each other make too many numbers. */
export function refuseEndless(term: Term): void {
  const visit = (part: Term, copies: number): void => {
    if (copies > mostNumbers) throw vectorProblems.endless(mostNumbers);
    const inner = part.op === 'entry' ? 1 : copies * countOf(part);
    for (const operand of part.operands) visit(operand, inner);
  };
  visit(term, 1);
}

/** @throws ShapeProblem where Σ_i counts through vectors of different lengths. */
export function refuseUnequalRanges(term: Term): void {
  if (term.op === 'index-sum' && term.to === undefined) {
    const size = settled(term.size);
    for (const { length, entry } of entriesAt(term.index, term.operands[0]!))
      if (length !== size) throw entryProblems.range(term.index, size, length, entry);
  }
  term.operands.forEach(refuseUnequalRanges);
}

/** The entries whose place is an index and nothing else, and how many there are. */
function entriesAt(
  index: string,
  term: Term,
): { readonly length: string; readonly entry: Expression }[] {
  const within = term.operands.flatMap((operand) => entriesAt(index, operand));
  if (term.op !== 'entry') return within;
  const { rows, columns } = settledShape(term.operands[0]!.shape);
  const lengths = [rows, columns].filter((size) => size !== '1');
  const own = term.indices.flatMap((one, axis) =>
    one === index ? [{ length: lengths[axis] ?? '1', entry: term.source }] : [],
  );
  return [...own, ...within];
}

/** How many values the indices have that a term binds. */
function countOf(term: Term): number {
  if (term.op === 'array')
    return term.sizes.reduce((all, size) => all * (Number(settled(size)) || usual), 1);
  if (term.op !== 'index-sum') return 1;
  const last = term.to === undefined ? settled(term.size) : term.to;
  return Number(last) || usual;
}
