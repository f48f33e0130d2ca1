import { entriesFromText } from '../entries-answer.ts';
import { register } from '../kind.ts';
import { generateGraph } from './generate.ts';
import { asGraph } from './as-graph.ts';
import { gradeGraph, solveGraph } from './grade.ts';
import { promptOf } from './messages.ts';
import { problemsOfGraph } from './problems.ts';
import { solutionOfGraph } from './solution.ts';
import { graphSpec, type GraphSpec } from './spec.ts';
import type { GraphTask } from './task.ts';
import { viewOf } from './view.ts';

/** A computation graph with blanks: values forward, gradients backward. */
export const graph = register<'graph', GraphSpec, GraphTask>({
  name: 'graph',
  spec: graphSpec,
  prompt: promptOf,
  hasVariants: ({ variants }) => variants !== undefined,
  generate: generateGraph,
  view: viewOf,
  grade: gradeGraph,
  solve: solveGraph,
  solution: solutionOfGraph,
  answerFromText: (text) => entriesFromText(text, /[,;\n]/),
  graph: asGraph,
  problems: problemsOfGraph,
});
