import {
  answerOf,
  compare,
  inferTerm,
  isByEntries,
  readAnswer,
  readLines,
  type AnswerLine,
  type Question,
} from '../../calculus/index.ts';
import type { AnswerOf } from '../../contract/exercise-kinds/index.ts';
import { ProblemError } from '../../contract/problem.ts';
import type { Counterexample, Feedback, Verdict, VerdictPart } from '../../contract/verdict.ts';
import { explainRight, explainWrong } from './explain.ts';
import { judgeLines, type JudgedLine } from './judge-lines.ts';
import { lineMessages } from './line-messages.ts';
import { messages } from './messages.ts';
import type { DerivationTask } from './task.ts';

/** Marks an answer, and says why it is right or what went wrong, line by line where it has many. */
export function gradeDerivation(
  { question, uses }: DerivationTask,
  { text }: AnswerOf<'derivation'>,
): Verdict {
  try {
    const lines = readLines(text, question, uses);
    if (lines.length === 0) readAnswer(text, question, uses);
    return gradeLines(question, lines);
  } catch (error) {
    if (error instanceof ProblemError) return { status: 'unreadable', problem: error.problem };
    throw error;
  }
}

interface Mark {
  readonly earned: number;
  readonly feedback: readonly Feedback[];
  readonly counterexample?: Counterexample | undefined;
}

/** The last line is the answer; the first line that does not hold is the one that is explained. */
function gradeLines(question: Question, lines: readonly AnswerLine[]): Verdict {
  const judged = judgeLines(question, lines, true);
  const unread = judged.find(({ problem }) => problem !== undefined)?.problem;
  if (unread) return { status: 'unreadable', problem: unread };
  const answer = inferTerm(answerOf(lines, question), question.shapes);
  const comparison = compare(question, answer);
  const slip = judged.find(({ standing }) => standing === 'slip');
  const number = slip ? judged.indexOf(slip) + 1 : 0;
  const isLast = number === judged.length;
  const parts = judged.length > 1 ? judged.map(linePart) : [];
  if (slip && (comparison.outcome !== 'right' || isLast))
    return verdict(wrong(slip, judged.length > 1 ? number : undefined), parts);
  if (comparison.outcome !== 'right')
    return verdict({ earned: 0, ...explainWrong(question, answer, comparison) }, parts);
  const [form, ...reasons] = explainRight(question, comparison);
  const spelling = judged.at(-1)!.feedback.filter(({ code }) => code === 'row-meets-column');
  const note = slip
    ? [{ code: 'right-after-slip', message: lineMessages.rightButSlip(number), at: slip.line.at }]
    : [];
  const entries =
    isByEntries(answer.source) && !question.entry
      ? [{ code: 'by-entries', message: messages.byEntries(question) }]
      : [];
  return verdict(
    { earned: 1, feedback: [form!, ...entries, ...spelling, ...note, ...reasons] },
    parts,
  );
}

/** What is said of the first slip; in an answer of many lines, also which line it is. */
const wrong = ({ feedback, counterexample, line }: JudgedLine, number?: number): Mark => ({
  earned: 0,
  counterexample,
  feedback:
    number === undefined
      ? feedback
      : [...feedback, { code: 'first-slip', message: lineMessages.firstSlip(number), at: line.at }],
});

const linePart = ({ feedback }: JudgedLine, place: number): VerdictPart => ({
  id: `line.${place}`,
  earned: 0,
  outOf: 0,
  feedback: [...feedback],
});

const verdict = (
  { earned, feedback, counterexample }: Mark,
  lines: readonly VerdictPart[],
): Verdict => ({
  status: 'graded',
  earned,
  outOf: 1,
  parts: [{ id: 'answer', earned, outOf: 1, feedback: [...feedback] }, ...lines],
  ...(counterexample && { counterexample }),
});
