import { readExpression, readLines } from '../../calculus/index.ts';
import type { Reading } from '../../contract/exercise.ts';
import { ProblemError } from '../../contract/problem.ts';
import { judgeLines } from '../derivation/judge-lines.ts';
import { typesetLine } from '../derivation/typeset-line.ts';
import type { FindTheSlipTask } from './task.ts';

/** How a mend reads so far. It is a line under way: nothing compares it before it is checked. */
export function readMend({ question }: FindTheSlipTask, text: string): Reading {
  try {
    const written = readLines(text.replace(/[\n;\s]+$/, ''), question, undefined).slice(-1);
    const [line] = judgeLines(question, written, false).map((one) => typesetLine(question, one));
    const latex = line?.latex;
    if (line?.problem)
      return {
        status: 'unreadable',
        problem: line.problem,
        ...(latex && { latex }),
        lines: [line],
      };
    if (line && latex !== undefined && line.space !== undefined)
      return { status: 'read', latex, space: line.space, lines: [line] };
    readExpression(text, question);
    throw new Error(`“${text}” reads as a formula, but not as a line.`);
  } catch (error) {
    if (error instanceof ProblemError) return { status: 'unreadable', problem: error.problem };
    throw error;
  }
}
