import type { Solution } from '../../contract/exercise.ts';
import { matrixLatex } from './figures.ts';
import { workedOut } from './messages.ts';
import type { NumericTask } from './task.ts';

const mostEntries = 6;

/** The rule, then each entry with its numbers, then the whole. */
export function solutionOfNumeric(task: NumericTask): Solution['steps'] {
  const { key, find, formula, reason } = task;
  const entries = key.entries.slice(0, mostEntries);
  return [
    { latex: formula, text: reason },
    ...entries.map((_, at) => ({ latex: workedOut(task, at) })),
    ...(key.entries.length > 1 ? [{ latex: `${find} = ${matrixLatex(key)}` }] : []),
  ];
}
