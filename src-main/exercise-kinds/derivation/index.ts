import { graphOfQuestion } from '../question-graph.ts';
import { register } from '../kind.ts';
import { gradeDerivation } from './grade.ts';
import { promptFor } from './messages.ts';
import { noticesOfDerivation } from './notices.ts';
import { problemsOfDerivation } from './problems.ts';
import { readDerivation } from './read.ts';
import { solutionOfDerivation, solveDerivation } from './solution.ts';
import { derivationSpec, type DerivationSpec } from './spec.ts';
import { generateDerivation, type DerivationTask } from './task.ts';
import { viewDerivation } from './view.ts';

/** A typed answer as it is, or as `{"text": "u ∘ f'(z)"}`. */
function answerFromText(text: string): unknown {
  return /^\s*\{\s*"text"\s*:/.test(text) ? JSON.parse(text) : { text };
}

/** Derive a gradient of the givens as a formula; the engine is the answer key. */
export const derivation = register<'derivation', DerivationSpec, DerivationTask>({
  name: 'derivation',
  spec: derivationSpec,
  prompt: promptFor,
  hasVariants: ({ variants }) => variants.length > 0,
  generate: generateDerivation,
  view: viewDerivation,
  grade: gradeDerivation,
  solve: solveDerivation,
  solution: solutionOfDerivation,
  answerFromText,
  read: readDerivation,
  graph: ({ question }) => graphOfQuestion(question.whole ?? question),
  problems: problemsOfDerivation,
  notices: noticesOfDerivation,
});
