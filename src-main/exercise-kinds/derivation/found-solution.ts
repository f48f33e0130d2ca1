import {
  compare,
  entryReasons,
  jacobianForm,
  readAnswer,
  reasonsOf,
  rightEntry,
  settledShape,
  shapeOf,
  toText,
  type Expression,
  type Question,
} from '../../calculus/index.ts';
import { ProblemError } from '../../contract/problem.ts';
import type { SolutionLine } from './task.ts';

/**
 * The solution of an exercise whose author wrote none: the gradient in the form that is asked, with
 * the rule of every step. Empty where the notation cannot write the gradient.
 */
export function foundSolution(question: Question): readonly SolutionLine[] {
  const expression = foundGradient(question);
  if (!expression || !isTypable(expression, question)) return [];
  const { entry, derivation } = question;
  const reasons = entry ? entryReasons(derivation!, entry) : reasonsOf(derivation!, false);
  if (reasons.length === 0) return [{ expression }];
  const text = (language: 'en' | 'ko') => reasons.map((reason) => reason[language]).join(' ');
  return [{ expression, text: { en: text('en'), ko: text('ko') } }];
}

/** Whether a learner may type what is shown: entries that a slice moves past the end have no spelling. */
function isTypable(expression: Expression, question: Question): boolean {
  try {
    return compare(question, readAnswer(toText(expression), question).term).outcome === 'right';
  } catch (error) {
    if (error instanceof ProblemError) return false;
    throw error;
  }
}

function foundGradient(question: Question): Expression | undefined {
  const { derivation, form, givens, entry } = question;
  if (entry) return rightEntry(question);
  if (!derivation || form === 'shape') return derivation?.gradient;
  const [output, target] = [derivation.output, derivation.target].map((name) =>
    settledShape(shapeOf(givens, name)!),
  );
  return jacobianForm(derivation, output!, target!);
}
