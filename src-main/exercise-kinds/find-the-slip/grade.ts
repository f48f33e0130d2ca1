import { compare, readAnswer, sameTerms, toText, type Answer } from '../../calculus/index.ts';
import type { FindTheSlipAnswer } from '../../contract/exercise-kinds/find-the-slip.ts';
import { ProblemError, type Problem } from '../../contract/problem.ts';
import type { Feedback, Verdict, VerdictPart } from '../../contract/verdict.ts';
import { explainWrong } from '../derivation/explain.ts';
import { messages } from './messages.ts';
import { partialText } from './names.ts';
import type { FindTheSlipTask } from './task.ts';

/** The line and its mend are marked apart, one mark each. */
export function gradeFindTheSlip(task: FindTheSlipTask, answer: FindTheSlipAnswer): Verdict {
  const read = readEntries(task, answer);
  if ('problem' in read) return { status: 'unreadable', problem: read.problem };
  const mended = markMend(task, read);
  const parts = [markLine(task, read.line), mended.part];
  const earned = parts.reduce((sum, part) => sum + part.earned, 0);
  const { counterexample } = mended;
  return {
    status: 'graded',
    earned,
    outOf: parts.length,
    parts,
    ...(counterexample && { counterexample }),
  };
}

interface Read {
  /** Counted from 0. */
  readonly line: number | undefined;
  readonly mend: Answer | undefined;
}

function readEntries(
  task: FindTheSlipTask,
  { entries }: FindTheSlipAnswer,
): Read | { readonly problem: Problem } {
  const filled = Object.entries(entries).filter(([, text]) => text.trim() !== '');
  const stranger = filled.find(([id]) => id !== 'line' && id !== 'mend');
  if (stranger) return { problem: messages.unknownEntry(stranger[0]) };
  if (filled.length === 0) return { problem: messages.nothingFilled() };
  const { line: typed, mend } = Object.fromEntries(filled);
  const count = task.questions.length;
  const line = typed === undefined ? undefined : Number(typed) - 1;
  if (line !== undefined && !(Number.isInteger(line) && line >= 0 && line < count))
    return { problem: messages.unknownLine(typed!, count) };
  if (mend === undefined) return { line, mend: undefined };
  try {
    return { line, mend: readAnswer(mend, task.questions[line ?? task.slip.first]!) };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { problem: { ...error.problem, part: 'mend' } };
  }
}

const mark = (id: string, earned: number, ...feedback: Feedback[]): VerdictPart => ({
  id,
  earned,
  outOf: 1,
  feedback,
});

function markLine({ slip, questions }: FindTheSlipTask, line: number | undefined): VerdictPart {
  if (line === undefined)
    return mark('line', 0, { code: 'empty', message: messages.lineMissing() });
  if (line === slip.first)
    return mark('line', 1, { code: slip.misconception, message: slip.message });
  return slip.lines[line]!.isRight
    ? mark('line', 0, {
        code: 'line-is-right',
        message: messages.lineRight(line + 1, partialText(questions[line]!)),
      })
    : mark('line', 0, { code: 'carried-forward', message: messages.carried(line + 1) });
}

type Mended = {
  readonly part: VerdictPart;
  readonly counterexample?: Extract<Verdict, { status: 'graded' }>['counterexample'];
};

function markMend({ slip, questions }: FindTheSlipTask, { line, mend }: Read): Mended {
  if (!mend) return { part: mark('mend', 0, { code: 'empty', message: messages.mendMissing() }) };
  if (line !== slip.first)
    return { part: mark('mend', 0, { code: 'mend-elsewhere', message: messages.mendElsewhere() }) };
  const question = questions[line]!;
  const comparison = compare(question, mend.term);
  if (comparison.outcome === 'right') {
    const message = messages.mended(partialText(question));
    return { part: mark('mend', 1, { code: 'mended', message }) };
  }
  if (sameTerms(question, mend.term, slip.lines[line]!.term))
    return { part: mark('mend', 0, { code: 'unchanged', message: messages.unchanged() }) };
  const { feedback, counterexample } = explainWrong(question, mend.term, comparison);
  return { part: mark('mend', 0, ...feedback), counterexample };
}

/** The first wrong line, and what should stand there. */
export const solveFindTheSlip = ({ slip, arrivals }: FindTheSlipTask): FindTheSlipAnswer => ({
  entries: { line: String(slip.first + 1), mend: toText(arrivals[slip.first]!.gradient) },
});
