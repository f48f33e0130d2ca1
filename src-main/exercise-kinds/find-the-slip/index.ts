import { entriesFromText } from '../entries-answer.ts';
import { register } from '../kind.ts';
import { graphOfQuestion } from '../question-graph.ts';
import { gradeFindTheSlip, solveFindTheSlip } from './grade.ts';
import { prompt } from './messages.ts';
import { problemsOfFindTheSlip } from './problems.ts';
import { readMend } from './read-mend.ts';
import { findTheSlipSpec, type FindTheSlipSpec } from './spec.ts';
import { generateFindTheSlip, type FindTheSlipTask } from './task.ts';
import { solutionOfFindTheSlip, viewFindTheSlip } from './view.ts';

/** A derivation that a misconception has broken in one line: find that line, and mend it. */
export const findTheSlip = register<'find-the-slip', FindTheSlipSpec, FindTheSlipTask>({
  name: 'find-the-slip',
  spec: findTheSlipSpec,
  prompt: ({ question }) => prompt(question),
  hasVariants: () => true,
  generate: generateFindTheSlip,
  view: viewFindTheSlip,
  grade: gradeFindTheSlip,
  solve: solveFindTheSlip,
  solution: solutionOfFindTheSlip,
  answerFromText: entriesFromText,
  read: readMend,
  graph: ({ question }) => graphOfQuestion(question),
  problems: problemsOfFindTheSlip,
});
