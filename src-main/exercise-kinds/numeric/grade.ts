import type { NumericAnswer } from '../../contract/exercise-kinds/numeric.ts';
import type { Problem } from '../../contract/problem.ts';
import type { Verdict, VerdictPart } from '../../contract/verdict.ts';
import { readEntry, type Entry } from '../numbers/entry.ts';
import { both, typed } from './figures.ts';
import { cellId } from './grid.ts';
import { nothingFilled, remarks, unknownCell, unreadableCell, type Remark } from './messages.ts';
import type { Slip } from './quantities/quantity.ts';
import type { NumericTask } from './task.ts';
import { areSame, compareNumber } from './tolerance.ts';

/** Every entry is a part of one mark. */
export function gradeNumeric(task: NumericTask, answer: NumericAnswer): Verdict {
  const read = readEntries(task, answer);
  if ('problem' in read) return { status: 'unreadable', problem: read.problem };
  const slips = likeliestFirst(task, read.entries);
  const said = new Set<string>();
  const parts = read.entries.map((entry, at) => ({
    id: cellId(task.key, at),
    outOf: 1,
    ...markOf(task, entry, at, slips, said),
  }));
  const earned = parts.reduce((sum, part) => sum + part.earned, 0);
  return { status: 'graded', earned, outOf: parts.length, parts };
}

type Read = { readonly entries: readonly (Entry | undefined)[] } | { readonly problem: Problem };

function readEntries({ key }: NumericTask, { entries }: NumericAnswer): Read {
  const ids = key.entries.map((_, at) => cellId(key, at));
  const filled = Object.entries(entries).filter(([, text]) => text.trim() !== '');
  const unknown = filled.find(([id]) => !ids.includes(id));
  if (unknown) return { problem: unknownCell(unknown[0], ids) };
  if (filled.length === 0) return { problem: nothingFilled() };
  const read = new Map(filled.map(([id, text]) => [id, readEntry(text)]));
  const bad = filled.find(([id]) => !read.get(id));
  if (bad) return { problem: unreadableCell(...bad) };
  return { entries: ids.map((id) => read.get(id)) };
}

const explains = ({ value }: Slip, task: NumericTask, entry: Entry, at: number): boolean =>
  !areSame(value.entries[at]!, task.key.entries[at]!) &&
  compareNumber(entry, value.entries[at]!, task.digits) === 'right';

/** The slips in the order of how many wrong entries each explains. */
function likeliestFirst(task: NumericTask, entries: readonly (Entry | undefined)[]): Slip[] {
  const score = (slip: Slip): number =>
    entries.filter((entry, at) => entry && explains(slip, task, entry, at)).length;
  return task.slips
    .map((slip) => ({ slip, score: score(slip) }))
    .filter((each) => each.score > 0)
    .toSorted((one, other) => other.score - one.score)
    .map(({ slip }) => slip);
}

function markOf(
  task: NumericTask,
  entry: Entry | undefined,
  at: number,
  slips: readonly Slip[],
  said: Set<string>,
): Pick<VerdictPart, 'earned' | 'feedback'> {
  /** The reason behind a remark is given once, not at every entry. */
  const mark = (earned: number, { reason, ...remark }: Remark) => {
    const isNew = reason !== undefined && !said.has(remark.code);
    said.add(remark.code);
    const message = isNew ? both(remark.message, reason) : remark.message;
    return { earned, feedback: [{ ...remark, message }] };
  };
  if (!entry) return mark(0, remarks.empty());
  const match = compareNumber(entry, task.key.entries[at]!, task.digits);
  if (match === 'right') return mark(1, remarks.right(task, at));
  const slip = slips.find((one) => explains(one, task, entry, at));
  if (slip) return mark(0, { code: slip.code, message: slip.message });
  if (match === 'rough') return mark(0, remarks.moreDigits(task.digits));
  return mark(0, remarks.workAgain(task, at));
}

/** The key as it would be typed. */
export const solveNumeric = ({ key }: NumericTask): NumericAnswer => ({
  entries: Object.fromEntries(key.entries.map((value, at) => [cellId(key, at), typed(value)])),
});
