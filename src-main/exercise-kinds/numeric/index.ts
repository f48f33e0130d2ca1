import { answerFromText } from './answer-from-text.ts';
import { register } from '../kind.ts';
import { generateNumeric } from './generate.ts';
import { gradeNumeric, solveNumeric } from './grade.ts';
import { problemsOfNumeric } from './problems.ts';
import { solutionOfNumeric } from './solution.ts';
import { numericSpec, type NumericSpec } from './spec.ts';
import type { NumericTask } from './task.ts';
import { viewOf } from './view.ts';

/** A number, vector or matrix to work out by hand, typed into cells. */
export const numeric = register<'numeric', NumericSpec, NumericTask>({
  name: 'numeric',
  spec: numericSpec,
  prompt: ({ prompt }) => prompt,
  hasVariants: ({ variants }) => variants,
  generate: generateNumeric,
  view: viewOf,
  grade: gradeNumeric,
  solve: solveNumeric,
  solution: solutionOfNumeric,
  answerFromText,
  problems: problemsOfNumeric,
});
