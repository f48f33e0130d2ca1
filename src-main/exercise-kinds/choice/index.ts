import { looksLikeJson, readJsonAnswer } from '../json-answer.ts';
import { register } from '../kind.ts';
import { generateChoice } from './generate.ts';
import { gradeChoice } from './grade.ts';
import { prompt } from './messages.ts';
import { problemsOfChoice } from './problems.ts';
import { solutionOfChoice, solveChoice } from './solve.ts';
import { choiceSpec, type ChoiceSpec, type ChoiceTask } from './spec.ts';

/** `{"option": "freeze", "reason": "overfits"}`, or the two ids with a space or comma between them. */
function answerFromText(text: string): unknown {
  if (looksLikeJson(text)) return readJsonAnswer(text);
  const [option = '', reason = ''] = text.trim().split(/[\s,]+/);
  return { option, reason };
}

/** A scenario, what to do about it, and the reason why: both are marked. */
export const choice = register<'choice', ChoiceSpec, ChoiceTask>({
  name: 'choice',
  spec: choiceSpec,
  prompt: () => prompt,
  hasVariants: ({ variants = [] }) => variants.length > 0,
  generate: generateChoice,
  view: ({ scenario, options, reasons }) => ({
    scenario,
    options: options.map(({ id, text }) => ({ id, text })),
    reasons: reasons.map(({ id, text }) => ({ id, text })),
  }),
  grade: gradeChoice,
  solve: solveChoice,
  solution: solutionOfChoice,
  answerFromText,
  problems: problemsOfChoice,
});
