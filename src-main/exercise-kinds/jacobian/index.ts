import { upstreamName } from '../../calculus/index.ts';
import { entriesFromText } from '../entries-answer.ts';
import { register } from '../kind.ts';
import { graphOfQuestion } from '../question-graph.ts';
import { gradeJacobian, solveJacobian } from './grade.ts';
import { prompt } from './messages.ts';
import { findLatex } from './names.ts';
import { problemsOfJacobian } from './problems.ts';
import { jacobianSpec, type JacobianSpec } from './spec.ts';
import { generateJacobian, type JacobianTask } from './task.ts';
import { solutionOfJacobian, viewJacobian } from './view.ts';

/** A Jacobian of a small size: its entries as formulas, and what kind of matrix it is. */
export const jacobian = register<'jacobian', JacobianSpec, JacobianTask>({
  name: 'jacobian',
  spec: jacobianSpec,
  prompt: (task) => prompt(task.structure ? task.asks : ['entries'], findLatex(task)),
  hasVariants: () => true,
  generate: generateJacobian,
  view: viewJacobian,
  grade: gradeJacobian,
  solve: solveJacobian,
  solution: solutionOfJacobian,
  answerFromText: entriesFromText,
  graph: ({ givens, output }) =>
    graphOfQuestion({ givens, output, upstream: upstreamName(givens) }),
  problems: problemsOfJacobian,
});
