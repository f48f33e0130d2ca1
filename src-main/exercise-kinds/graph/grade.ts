import type { Blank, GraphAnswer } from '../../contract/exercise-kinds/graph.ts';
import type { Problem } from '../../contract/problem.ts';
import type { Feedback, Verdict, VerdictPart } from '../../contract/verdict.ts';
import { diagnose, placeOf } from './diagnose.ts';
import { compareEntry, isMatch, readEntry, type Entry } from '../numbers/entry.ts';
import { whyRight, workAgain } from './explain.ts';
import { localized, typed } from './figures.ts';
import { nothingFilled, unknownBlank, unreadableEntry } from './messages.ts';
import { ownWork, type OwnWork } from './own-work.ts';
import type { GraphTask } from './task.ts';

const asked = ({ blanks }: GraphTask): Blank[] => blanks.filter(({ given }) => given === undefined);

/** Every blank is a part of one mark. Errors are carried forward: one slip costs one mark. */
export function gradeGraph(task: GraphTask, answer: GraphAnswer): Verdict {
  const entries = readEntries(task, answer);
  if ('problem' in entries) return { status: 'unreadable', problem: entries.problem };
  const work = ownWork(task, new Map([...entries.read].map(([id, { value }]) => [id, value])));
  const parts = asked(task).map((blank) => markOf(blank, entries.read.get(blank.id), task, work));
  const earned = parts.reduce((sum, part) => sum + part.earned, 0);
  return { status: 'graded', earned, outOf: parts.length, parts };
}

function readEntries(
  task: GraphTask,
  answer: GraphAnswer,
): { readonly read: ReadonlyMap<string, Entry> } | { readonly problem: Problem } {
  const blanks = asked(task);
  const filled = Object.entries(answer.entries).filter(([, text]) => text.trim() !== '');
  const read = new Map<string, Entry>();
  for (const [id, text] of filled) {
    if (task.blanks.some((blank) => blank.id === id && blank.given !== undefined)) continue;
    const blank = blanks.find((one) => one.id === id);
    if (!blank) return { problem: unknownBlank(id, blanks) };
    const entry = readEntry(text);
    if (!entry) return { problem: unreadableEntry(blank, text) };
    read.set(id, entry);
  }
  return read.size === 0 ? { problem: nothingFilled() } : { read };
}

function markOf(
  blank: Blank,
  entry: Entry | undefined,
  task: GraphTask,
  { expected, used }: OwnWork,
): VerdictPart {
  const mark = (earned: number, ...feedback: Feedback[]): VerdictPart => ({
    id: blank.id,
    earned,
    outOf: 1,
    feedback,
  });
  if (!entry)
    return mark(0, { code: 'empty', message: localized('Still empty.', '아직 비어 있습니다.') });

  const place = placeOf(blank, task.nodes);
  const right = task.right[blank.kind].get(blank.place)!;
  const following = expected[blank.kind].get(blank.place)!;
  if (isMatch(entry, right)) {
    // With a slip above, the figures that explain a right entry are the key's.
    const numbers = isMatch(entry, following) ? used : task.right;
    return mark(1, { code: `right-${blank.kind}`, message: whyRight(place, task, numbers) });
  }
  if (isMatch(entry, following)) {
    const why = whyRight(place, task, used);
    const message = localized(
      `Right for what you wrote before it; the slip lies there. ${why.en}`,
      `앞에서 쓴 값을 따르면 맞습니다. 틀린 곳은 그 앞입니다. ${why.ko}`,
    );
    return mark(1, { code: 'carried-forward', message });
  }
  const numbers = { ...used, [blank.kind]: new Map(used[blank.kind]).set(blank.place, following) };
  const named = diagnose(entry, following, place, { task, numbers });
  if (named) return mark(0, named);
  if (compareEntry(entry, following) === 'rough' || compareEntry(entry, right) === 'rough') {
    const message = localized(
      'Close, but rounded too far. Give two digits after the point, or a fraction.',
      '가깝지만 너무 많이 반올림했습니다. 소수 둘째 자리까지 쓰거나 분수로 쓰세요.',
    );
    return mark(0, { code: 'more-digits', message });
  }
  return mark(0, { code: `wrong-${blank.kind}`, message: workAgain(place, task, numbers) });
}

/** The key as it would be typed. */
export const solveGraph = (task: GraphTask): GraphAnswer => ({
  entries: Object.fromEntries(
    asked(task).map(({ id, kind, place }) => [id, typed(task.right[kind].get(place)!)]),
  ),
});
