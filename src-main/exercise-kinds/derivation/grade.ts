import {
  answerOf,
  compare,
  inferTerm,
  isAsked,
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
import type { DerivationTask } from './task.ts';

/** Marks an answer, and says why it is right or what went wrong, line by line where it has many. */
export function gradeDerivation(
  { question, uses }: DerivationTask,
  { text }: AnswerOf<'derivation'>,
): Verdict {
  try {
    const lines = readLines(text, question, uses);
    if (lines.length < 2) return gradeOne(question, text, uses);
    return gradeMany(question, lines);
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

function verdict(
  { earned, feedback, counterexample }: Mark,
  lines: readonly VerdictPart[] = [],
): Verdict {
  return {
    status: 'graded',
    earned,
    outOf: 1,
    parts: [{ id: 'answer', earned, outOf: 1, feedback: [...feedback] }, ...lines],
    ...(counterexample && { counterexample }),
  };
}

/** A line alone: every side of `a = b = c` must hold, and the last is the answer. */
function gradeOne(question: Question, text: string, uses: readonly string[] | undefined): Verdict {
  const { term } = readAnswer(text, question, uses);
  const [line] = readLines(text, question, uses);
  const slipped = line && line.sides.length > 1 ? firstSlip(question, [line]) : undefined;
  const comparison = compare(question, term);
  if (comparison.outcome === 'right')
    return slipped
      ? verdict(rightAfterSlip(question, comparison, slipped))
      : verdict({ earned: 1, feedback: explainRight(question, comparison) });
  return verdict({ earned: 0, ...(slipped ?? explainWrong(question, term, comparison)) });
}

function gradeMany(question: Question, lines: readonly AnswerLine[]): Verdict {
  const judged = judgeLines(question, lines, true);
  const unread = judged.find(({ problem }) => problem !== undefined)?.problem;
  if (unread) return { status: 'unreadable', problem: unread };
  const expression = answerOf(lines, question)!;
  const comparison = compare(question, inferTerm(expression, question.shapes));
  const slip = judged.find(({ standing }) => standing === 'slip');
  const parts = judged.map(linePart);
  if (comparison.outcome === 'right') {
    const right = { earned: 1, feedback: explainRight(question, comparison) };
    return verdict(slip ? rightAfterSlip(question, comparison, slip, judged.indexOf(slip)) : right, parts);
  }
  const own = slip ?? explainWrong(question, inferTerm(expression, question.shapes), comparison);
  const first: Feedback[] = slip
    ? [{ code: 'first-slip', message: lineMessages.firstSlip(judged.indexOf(slip) + 1), at: slip.line.at }]
    : [];
  return verdict(
    { earned: 0, feedback: [...own.feedback, ...first], counterexample: own.counterexample },
    parts,
  );
}
