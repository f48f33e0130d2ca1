import {
  compare,
  diagnose,
  findCounterexample,
  readAnswer,
  reasonsOf,
  type Comparison,
  type Question,
  type Shape,
  type Term,
} from '../../calculus/index.ts';
import { ProblemError } from '../../contract/problem.ts';
import type { AnswerOf } from '../../contract/exercise-kinds/index.ts';
import type { Counterexample, Feedback, Verdict } from '../../contract/verdict.ts';
import { messages } from './messages.ts';
import type { DerivationTask } from './task.ts';

/** Marks an answer, and says why it is right or what went wrong. */
export function gradeDerivation(task: DerivationTask, { text }: AnswerOf<'derivation'>): Verdict {
  let answer: Term;
  try {
    answer = readAnswer(text, task.question, task.uses).term;
  } catch (error) {
    if (error instanceof ProblemError) return { status: 'unreadable', problem: error.problem };
    throw error;
  }
  const comparison = compare(task.question, answer);
  return comparison.outcome === 'right'
    ? verdict(1, whyRight(task.question, comparison))
    : whyWrong(task.question, answer, comparison);
}

const verdict = (
  earned: number,
  feedback: readonly Feedback[],
  counterexample?: Counterexample,
): Verdict => ({
  status: 'graded',
  earned,
  outOf: 1,
  parts: [{ id: 'answer', earned, outOf: 1, feedback: [...feedback] }],
  ...(counterexample && { counterexample }),
});

const mostReasons = 4;

function whyRight(
  question: Question,
  { convention }: Extract<Comparison, { outcome: 'right' }>,
): Feedback[] {
  const { derivation, form, upstream } = question;
  const withResults = form === 'shape' || upstream === undefined;
  const reasons = derivation ? reasonsOf(derivation, withResults).slice(0, mostReasons) : [];
  const first = ((): Feedback => {
    if (convention === 'both' || convention === question.form)
      return { code: 'right', message: messages.right(question) };
    if (convention === 'jacobian')
      return {
        code: 'right-jacobian-form',
        message: messages.rightJacobianForm(question, question.jacobianShape!),
      };
    if (!question.jacobianShape) return { code: 'right', message: messages.right(question) };
    return {
      code: 'right-shape-form',
      message: messages.rightShapeForm(question, question.gradientShape),
    };
  })();
  return [first, ...reasons.map((message) => ({ code: 'reason', message }))];
}

function whyWrong(
  question: Question,
  answer: Term,
  comparison: Exclude<Comparison, { outcome: 'right' }>,
): Verdict {
  if (comparison.outcome === 'not-finite')
    return verdict(0, [{ code: 'not-finite', message: messages.notFinite() }]);
  const diagnosis = diagnose(question, comparison.trials);
  const example = findCounterexample(question, answer);
  const shape = shapeFeedback(question, comparison);
  const differs = { code: 'differs', message: messages.differs(question, example) };
  const feedback = diagnosis ? [diagnosis, ...shape] : shape.length > 0 ? shape : [differs];
  return verdict(0, feedback, example);
}

function shapeFeedback(
  question: Question,
  { outcome, found }: { readonly outcome: string; readonly found: Shape },
): Feedback[] {
  return outcome === 'wrong-shape'
    ? [{ code: 'shape', message: messages.shape(question, found) }]
    : [];
}
