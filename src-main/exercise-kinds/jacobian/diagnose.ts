import type { Feedback } from '../../contract/verdict.ts';
import { remarks } from './remarks.ts';
import type { JacobianTask } from './task.ts';

/** The engine's value of an entry at every point. */
export const keyAt = (task: JacobianTask, row: number, column: number): number[] =>
  task.situations.map(({ jacobian }) => jacobian.data[row * task.columns + column]!);

const tolerance = 1e-8;

export const sameNumbers = (typed: readonly number[], right: readonly number[]): boolean =>
  typed.every(
    (value, at) =>
      Number.isFinite(value) &&
      Math.abs(value - right[at]!) <=
        tolerance * Math.max(1e-4, Math.abs(value), Math.abs(right[at]!)),
  );

/** What went wrong in an entry that is not the engine's; rows and columns count from 0. */
export function diagnoseEntry(
  task: JacobianTask,
  typed: readonly number[],
  row: number,
  column: number,
): Feedback {
  const key = keyAt(task, row, column);
  const isZero = (values: readonly number[]) => values.every((value) => value === 0);
  if (!typed.every(Number.isFinite)) return remarks.notFinite();
  if (isZero(typed)) return remarks.notZero(task, row, column);
  if (isZero(key)) return remarks.isZero(task, row, column);
  if (sameNumbers(typed, key.map((value) => -value))) return remarks.sign(); // prettier-ignore
  const hasTwin = row !== column && column < task.rows && row < task.columns;
  if (hasTwin && sameNumbers(typed, keyAt(task, column, row))) return remarks.swapped(row, column);
  const outputs = task.situations.map(({ values }) => values.get(task.output)!.data[row]!);
  if (sameNumbers(typed, outputs)) return remarks.value(task, row);
  return remarks.workAgain(task, row, column);
}
