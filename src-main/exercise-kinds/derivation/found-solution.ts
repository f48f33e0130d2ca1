import {
  entryReasons,
  jacobianForm,
  reasonsOf,
  rightEntry,
  settledShape,
  shapeOf,
  type Expression,
  type Question,
} from '../../calculus/index.ts';
import type { SolutionLine } from './task.ts';

/**
 * The solution of an exercise whose author wrote none: the gradient in the form that is asked, with
 * the rule of every step. Empty where the notation cannot write the gradient.
 */
export function foundSolution(question: Question): readonly SolutionLine[] {
  const expression = foundGradient(question);
  if (!expression) return [];
  const { entry, derivation } = question;
  const reasons = entry ? entryReasons(derivation!, entry) : reasonsOf(derivation!, false);
  if (reasons.length === 0) return [{ expression }];
  const text = (language: 'en' | 'ko') => reasons.map((reason) => reason[language]).join(' ');
  return [{ expression, text: { en: text('en'), ko: text('ko') } }];
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
