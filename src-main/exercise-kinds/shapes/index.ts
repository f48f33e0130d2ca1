import { entriesFromText } from '../entries-answer.ts';
import { register } from '../kind.ts';
import { gradeShapes, solveShapes } from './grade.ts';
import { prompt } from './messages.ts';
import { problemsOfShapes } from './problems.ts';
import { shapesSpec, type ShapesSpec } from './spec.ts';
import { generateShapes, type ShapesTask } from './task.ts';
import { solutionOfShapes, viewShapes } from './view.ts';

/** The shape of every quantity of some definitions, derivatives among them, in symbolic sizes. */
export const shapes = register<'shapes', ShapesSpec, ShapesTask>({
  name: 'shapes',
  spec: shapesSpec,
  prompt: () => prompt,
  hasVariants: () => true,
  generate: generateShapes,
  view: viewShapes,
  grade: gradeShapes,
  solve: solveShapes,
  solution: solutionOfShapes,
  answerFromText: entriesFromText,
  problems: problemsOfShapes,
});
