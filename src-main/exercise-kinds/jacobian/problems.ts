import { ProblemError, type Problem } from '../../contract/problem.ts';
import { cellsOf, gradeJacobian, solveJacobian } from './grade.ts';
import { authorProblems } from './messages.ts';
import type { JacobianSpec } from './spec.ts';
import { generateJacobian } from './task.ts';

/** What an author must mend: givens that cannot be read, entries that cannot be written out. */
export function problemsOfJacobian(spec: JacobianSpec): Problem[] {
  return [0, ...spec.variants.map((_, place) => place + 1)].flatMap((variant) => {
    try {
      const task = generateJacobian(spec, variant);
      const blank = cellsOf(task).find((_, at) => task.formulas[at] === undefined);
      if (blank !== undefined) throw authorProblems.noFormula(blank);
      if (!task.structure && !spec.ask.includes('entries')) throw authorProblems.noStructure();
      const verdict = gradeJacobian(task, solveJacobian(task));
      return verdict.status === 'unreadable' ? [verdict.problem] : [];
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return [{ part: 'find', ...error.problem }];
    }
  });
}
