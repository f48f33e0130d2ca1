import { sameShape, type Shape } from '../../calculus/index.ts';
import type { ShapesAnswer } from '../../contract/exercise-kinds/shapes.ts';
import type { Problem } from '../../contract/problem.ts';
import type { Feedback, Verdict, VerdictPart } from '../../contract/verdict.ts';
import { diagnoseShape } from './diagnose.ts';
import { messages } from './messages.ts';
import { readShape } from './read-shape.ts';
import { reasonFor, sizeText } from './reasons.ts';
import type { Quantity, ShapesTask } from './task.ts';

/** Every quantity is a part of one mark, with a reason. */
export function gradeShapes(task: ShapesTask, answer: ShapesAnswer): Verdict {
  const read = readEntries(task, answer);
  if ('problem' in read) return { status: 'unreadable', problem: read.problem };
  const parts = task.quantities.map((one) => markOf(task, one, read.shapes.get(one.id)));
  const earned = parts.reduce((sum, part) => sum + part.earned, 0);
  return { status: 'graded', earned, outOf: parts.length, parts };
}

function readEntries(
  { quantities, givens }: ShapesTask,
  { entries }: ShapesAnswer,
): { readonly shapes: ReadonlyMap<string, Shape> } | { readonly problem: Problem } {
  const ids = quantities.map(({ id }) => id);
  const shapes = new Map<string, Shape>();
  for (const [id, text] of Object.entries(entries)) {
    if (text.trim() === '') continue;
    if (!ids.includes(id)) return { problem: messages.unknownEntry(id, ids) };
    const read = readShape(text, givens.sizes);
    if ('problem' in read) return { problem: { ...read.problem, part: id } };
    shapes.set(id, read.shape);
  }
  return shapes.size === 0 ? { problem: messages.nothingFilled() } : { shapes };
}

function markOf(task: ShapesTask, quantity: Quantity, found: Shape | undefined): VerdictPart {
  const mark = (earned: number, feedback: Feedback): VerdictPart => ({
    id: quantity.id,
    earned,
    outOf: 1,
    feedback: [feedback],
  });
  if (!found)
    return mark(0, {
      code: 'empty',
      message: { en: 'Still empty.', ko: '아직 비어 있습니다.' },
    });
  return sameShape(found, quantity.shape)
    ? mark(1, { code: 'right-shape', message: reasonFor(task, quantity) })
    : mark(0, diagnoseShape(task, quantity, found));
}

/** The key as it would be typed. */
export const solveShapes = ({ quantities }: ShapesTask): ShapesAnswer => ({
  entries: Object.fromEntries(quantities.map(({ id, shape }) => [id, sizeText(shape)])),
});
