import type { Tensor } from '../../tensor.ts';
import type { Binding } from '../binding.ts';

const bytes = 4;

/** Whether a tensor is one row that is added to all rows of another, as a bias is. */
export const isRowOf = (
  row: Tensor | { shape: Tensor['shape'] },
  whole: Tensor['shape'],
): boolean => row.shape.length === 1 && whole.length === 2 && row.shape[0] === whole[1];

/** z + b in place, where b is a row; ∂s/∂b is the sum of the rows of the upstream gradient. */
export const add: Binding = (
  { output, outputGradient, inputs, inputGradients },
  { kernels, at },
) => {
  const [z, b] = inputs;
  const [dz, db] = inputGradients;
  if (!isRowOf(b!, output.shape) || z!.data !== output.data || dz) return {};
  const [count, columns] = output.shape as [number, number];
  const length = bytes * columns;
  const [to, row] = [at(output), at(b!)];
  const forward = () => kernels.addRow(to, row, count, length);
  if (!db) return { forward };
  const [from, sums] = [at(outputGradient), at(db)];
  return { forward, backward: () => kernels.sumRows(from, sums, count, length) };
};
