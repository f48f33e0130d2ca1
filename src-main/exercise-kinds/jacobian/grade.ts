import { toText } from '../../calculus/index.ts';
import {
  structure as structureSchema,
  structures,
  type JacobianAnswer,
} from '../../contract/exercise-kinds/jacobian.ts';
import { ProblemError, type Problem } from '../../contract/problem.ts';
import type { Feedback, Verdict, VerdictPart } from '../../contract/verdict.ts';
import { diagnoseEntry, keyAt, sameNumbers } from './diagnose.ts';
import { entryProblems } from './messages.ts';
import { cellId } from './names.ts';
import { readEntryFormula, type EntryFormula } from './read-entry.ts';
import { remarks } from './remarks.ts';
import { isLooser, structureNames, structureReasons } from './structure.ts';
import type { JacobianTask } from './task.ts';

export const cellsOf = (task: JacobianTask): string[] =>
  task.asks.includes('entries')
    ? Array.from({ length: task.rows * task.columns }, (_, at) => cellId(task, at))
    : [];

export const asksStructure = ({ asks, structure }: JacobianTask): boolean =>
  asks.includes('structure') && structure !== undefined;

/** Every entry is a part of one mark, and so is the structure. */
export function gradeJacobian(task: JacobianTask, { entries }: JacobianAnswer): Verdict {
  const filled = new Map(Object.entries(entries).filter(([, text]) => text.trim() !== ''));
  const read = readEntries(task, filled);
  if ('problem' in read) return { status: 'unreadable', problem: read.problem };
  const parts = [
    ...cellsOf(task).map((id, at) => markEntry(task, id, at, read.formulas.get(id))),
    ...(asksStructure(task) ? [markStructure(task, filled.get('structure'))] : []),
  ];
  const earned = parts.reduce((sum, part) => sum + part.earned, 0);
  return { status: 'graded', earned, outOf: parts.length, parts };
}

type Read =
  { readonly formulas: ReadonlyMap<string, EntryFormula> } | { readonly problem: Problem };

function readEntries(task: JacobianTask, filled: ReadonlyMap<string, string>): Read {
  if (filled.size === 0) return { problem: entryProblems.nothingFilled() };
  const cells = cellsOf(task);
  const formulas = new Map<string, EntryFormula>();
  for (const [id, text] of filled) {
    if (id === 'structure' && asksStructure(task)) {
      if (!structureSchema.safeParse(text.trim()).success)
        return { problem: entryProblems.unknownStructure(text, structures) };
      continue;
    }
    if (!cells.includes(id)) return { problem: entryProblems.unknownCell(id, cells) };
    try {
      formulas.set(id, readEntryFormula(text, task));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return { problem: { ...error.problem, part: id } };
    }
  }
  return { formulas };
}

const mark = (id: string, earned: number, ...feedback: Feedback[]): VerdictPart => ({
  id,
  earned,
  outOf: 1,
  feedback,
});

function markEntry(
  task: JacobianTask,
  id: string,
  at: number,
  formula: EntryFormula | undefined,
): VerdictPart {
  if (!formula) return mark(id, 0, remarks.empty());
  const [row, column] = [Math.floor(at / task.columns), at % task.columns];
  const typed = task.situations.map(formula);
  const key = keyAt(task, row, column);
  if (!sameNumbers(typed, key)) return mark(id, 0, diagnoseEntry(task, typed, row, column));
  const isZero = key.every((value) => value === 0);
  return mark(id, 1, remarks.right(task, row, column, isZero));
}

function markStructure({ structure }: JacobianTask, chosen: string | undefined): VerdictPart {
  if (chosen === undefined) return mark('structure', 0, remarks.empty());
  const right = structure!;
  const read = structureSchema.parse(chosen.trim());
  if (read === right)
    return mark('structure', 1, { code: 'right-structure', message: structureReasons[right] });
  const reason = structureReasons[right];
  return isLooser(read, right)
    ? mark('structure', 0, {
        code: 'structure-too-wide',
        message: {
          en: `True as far as it goes, but more can be said. ${reason.en}`,
          ko: `틀린 말은 아니지만 더 좁게 말할 수 있습니다. ${reason.ko}`,
        },
      })
    : mark('structure', 0, {
        code: 'wrong-structure',
        message: {
          en: `That would be more than is true. ${reason.en}`,
          ko: `실제보다 더 강한 주장입니다. ${reason.ko}`,
        },
      });
}

/** The key as it would be typed. */
export const solveJacobian = (task: JacobianTask): JacobianAnswer => ({
  entries: {
    ...Object.fromEntries(
      cellsOf(task).map((id, at) => [id, task.formulas[at] ? toText(task.formulas[at]) : '']),
    ),
    ...(asksStructure(task) && { structure: task.structure! }),
  },
});

export const structureChoices = (task: JacobianTask) =>
  asksStructure(task) ? structures.map((id) => ({ id, text: structureNames[id] })) : [];
