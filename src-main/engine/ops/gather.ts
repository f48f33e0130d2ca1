import type { Op } from '../op.ts';
import { ShapeError } from '../shape-error.ts';
import { sizeOf, tensor, type Numbers } from '../tensor.ts';

/**
 * Rows of a table [rows, …] by their numbers [n, …], which are whole numbers from 0 and may be set anew
 * for every evaluation. The gradient is added into the rows that were read: a row read twice gets both.
 */
export const gather: Op = {
  name: 'gather',
  formula: 'E_{i}',
  differentiable: [true, false],
  examples: [
    { inputs: [[4, 3], tensor([2, 0, 2])] },
    {
      inputs: [
        [4, 3],
        tensor([
          [1, 1],
          [3, 0],
        ]),
      ],
    },
    { inputs: [[4, 3], tensor(2)] },
    { inputs: [[4], tensor([3, 3])] },
    { inputs: [[3, 2, 2], tensor([2])] },
  ],

  shape(inputs) {
    const [table, rows] = inputs;
    if (inputs.length !== 2 || !table!.length)
      throw new ShapeError(
        'gather',
        inputs,
        'it takes a table with at least one axis, and row numbers.',
      );
    return [...rows!, ...table!.slice(1)];
  },

  forward(output, [table, rows]) {
    const width = sizeOf(table!.shape.slice(1));
    checkRows(rows!.data, table!.shape[0]!);
    rows!.data.forEach((row, i) => {
      for (let j = 0; j < width; j++) output.data[i * width + j] = table!.data[row * width + j]!;
    });
  },

  backward({ outputGradient, inputs: [table, rows], inputGradients: [gradient] }) {
    if (!gradient) return;
    const width = sizeOf(table!.shape.slice(1));
    rows!.data.forEach((row, i) => {
      for (let j = 0; j < width; j++)
        gradient.data[row * width + j]! += outputGradient.data[i * width + j]!;
    });
  },
};

/** @throws RangeError when a row number is not one of a table with `count` rows. */
export function checkRows(rows: Numbers, count: number): void {
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    if (!Number.isInteger(row) || row < 0 || row >= count)
      throw new RangeError(`gather: there is no row ${row}; the table has rows 0 to ${count - 1}.`);
  }
}
