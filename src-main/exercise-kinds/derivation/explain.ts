import {
  diagnose,
  diagnoseMisfit,
  entryReasons,
  findCounterexample,
  reasonsOf,
  type AnswerLine,
  type Comparison,
  type Diagnosis,
  type Question,
  type Shape,
  type Term,
} from '../../calculus/index.ts';
import type { Localized } from '../../contract/localized.ts';
import type { Problem } from '../../contract/problem.ts';
import type { Counterexample, Feedback } from '../../contract/verdict.ts';
import { messages } from './messages.ts';

type Right = Extract<Comparison, { outcome: 'right' }>;
type Wrong = Exclude<Comparison, Right>;

const mostReasons = 4;

/** Why an answer is right: its form, and the rules that lead to it. */
export function explainRight(question: Question, { convention }: Right): Feedback[] {
  const reasons = reasonsFor(question).slice(0, mostReasons);
  return [
    rightForm(question, convention),
    ...reasons.map((message) => ({ code: 'reason', message })),
  ];
}

function reasonsFor({ derivation, form, upstream, entry }: Question): Localized[] {
  if (!derivation) return [];
  if (entry) return entryReasons(derivation, entry);
  return reasonsOf(derivation, form === 'shape' || upstream === undefined);
}

function rightForm(question: Question, convention: Right['convention']): Feedback {
  const isAsked = convention === 'both' || convention === question.form;
  if (isAsked || !question.jacobianShape)
    return { code: 'right', message: messages.right(question) };
  return convention === 'jacobian'
    ? {
        code: 'right-jacobian-form',
        message: messages.rightJacobianForm(question, question.jacobianShape),
      }
    : {
        code: 'right-shape-form',
        message: messages.rightShapeForm(question, question.gradientShape),
      };
}

/** What went wrong in an answer, with small numbers that show it. */
export function explainWrong(
  question: Question,
  answer: Term,
  comparison: Wrong,
): { readonly feedback: Feedback[]; readonly counterexample?: Counterexample | undefined } {
  if (comparison.outcome === 'not-finite')
    return { feedback: [{ code: 'not-finite', message: messages.notFinite() }] };
  const diagnosis = feedbackOf(diagnose(question, comparison.trials, answer.source));
  const counterexample = findCounterexample(question, answer);
  const shape = shapeFeedback(question, comparison);
  const differs = { code: 'differs', message: messages.differs(question, counterexample) };
  const unnamed = shape.length > 0 ? shape : [differs];
  return { feedback: diagnosis ? [diagnosis, ...shape] : unnamed, counterexample };
}

const feedbackOf = (diagnosis: Diagnosis | undefined): Feedback | undefined =>
  diagnosis && {
    code: diagnosis.code,
    message: diagnosis.message,
    ...(diagnosis.at && { at: diagnosis.at }),
  };

function shapeFeedback(
  question: Question,
  { outcome, found }: { readonly outcome: string; readonly found: Shape },
): Feedback[] {
  return outcome === 'wrong-shape'
    ? [{ code: 'shape', message: messages.shape(question, found) }]
    : [];
}

/** Why the parts of a line do not fit together, with the misconception that explains it, if one does. */
export function explainMisfit(
  question: Question,
  { sides }: AnswerLine,
  problem: Problem,
): Problem {
  if (!shapeCodes.has(problem.code)) return problem;
  const [diagnosis] = sides.flatMap(({ expression }) => diagnoseMisfit(question, expression) ?? []);
  if (!diagnosis) return problem;
  const { en, ko } = problem.message;
  const message = { en: `${en} ${diagnosis.message.en}`, ko: `${ko} ${diagnosis.message.ko}` };
  return { ...problem, message, misconception: diagnosis.code };
}

const shapeCodes = new Set([
  'no-product',
  'no-sum',
  'no-elementwise-product',
  'index-range',
  'index-used-as-matrix',
]);
