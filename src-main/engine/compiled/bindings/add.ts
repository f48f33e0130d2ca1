import type { Tensor } from '../../tensor.ts';
import type { Binding } from '../binding.ts';
import type { Work } from '../work.ts';
import { columns, reads, scalar, vector, writes, writesByRow } from './access.ts';

/** Whether a tensor is one row that is added to all rows of another, as a bias is. */
export const isRowOf = (
  row: Tensor | { shape: Tensor['shape'] },
  whole: Tensor['shape'],
): boolean => row.shape.length === 1 && whole.length === 2 && row.shape[0] === whole[1];

/** z + b in place, where b is a row; ∂s/∂b is the sum of the rows of the upstream gradient. */
export const add: Binding = ({ output, outputGradient, inputs, inputGradients }, { at }) => {
  const [z, b] = inputs;
  const [dz, db] = inputGradients;
  if (!isRowOf(b!, output.shape) || z!.data !== output.data || dz) return {};
  const [rows, width] = output.shape as [number, number];
  const length = scalar * width;
  const cost = (rows * width) / 4;
  const [to, row] = [at(output), at(b!)];
  const addRow: Work = {
    rows,
    calls: (from, end) => [['addRow', to + from * length, row, end - from, length]],
    accesses: [writesByRow([to, rows * length]), reads([row, length])],
    cost,
  };
  if (!db) return { forward: [addRow] };
  const [upstream, sums] = [at(outputGradient), at(db)];
  const sumRows: Work = {
    rows: Math.ceil(length / vector),
    calls(from, end) {
      const { offset, bytes } = columns(length, from, end);
      return [['sumRows', upstream + offset, sums + offset, rows, length, bytes]];
    },
    accesses: [reads([upstream, rows * length]), writes([sums, length])],
    cost,
  };
  return { forward: [addRow], backward: [sumRows] };
};
