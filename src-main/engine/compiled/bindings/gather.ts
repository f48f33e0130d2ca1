import { checkRows } from '../../ops/gather.ts';
import { sizeOf } from '../../tensor.ts';
import type { Binding } from '../binding.ts';

const bytes = 4;

/** Rows of a table; the gradient is about the rows that were read, and is 0 in all others. */
export const gather: Binding = ({ output, outputGradient, inputs, inputGradients }, place) => {
  const { kernels, at } = place;
  const [table, rows] = inputs;
  const [gradient] = inputGradients;
  const length = bytes * sizeOf(table!.shape.slice(1));
  const count = rows!.data.length;
  const [from, ids, to] = [at(table!), at(rows!), at(output)];
  const forward = () => {
    checkRows(rows!.data, table!.shape[0]!);
    kernels.gatherRows(from, ids, to, count, length);
  };
  if (!gradient?.touched) return { forward };
  const [upstream, downstream] = [at(outputGradient), at(gradient)];
  const { touched } = gradient;
  const touchedAt = at({ data: touched.rows });
  return {
    forward,
    backward: () => {
      kernels.clearRows(downstream, touchedAt, touched.count, length);
      touched.collect(rows!.data);
      kernels.addToRows(downstream, ids, upstream, count, length);
    },
  };
};
