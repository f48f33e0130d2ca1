import type { NumericView } from '../../contract/exercise-kinds/numeric.ts';
import { cellId } from './grid.ts';
import type { NumericTask } from './task.ts';

/** What the learner sees; of the key only its shape. */
export function viewOf(task: NumericTask): NumericView {
  const { givens, find, key, digits, formula, showsFormula } = task;
  return {
    givens: givens.map((latex) => ({ latex })),
    ...(showsFormula && { formula: { latex: formula } }),
    find: { latex: find },
    rows: key.rows,
    columns: key.columns,
    cells: key.entries.map((_, at) => ({
      id: cellId(key, at),
      row: Math.floor(at / key.columns) + 1,
      column: (at % key.columns) + 1,
    })),
    digits,
  };
}
