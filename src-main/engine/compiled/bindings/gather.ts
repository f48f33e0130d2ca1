import { checkRows } from '../../ops/gather.ts';
import { sizeOf } from '../../tensor.ts';
import type { Binding } from '../binding.ts';
import type { Work } from '../work.ts';
import { reads, readsByRow, rowsOf, scalar, writes, writesByRow } from './access.ts';

/** Rows of a table; the gradient is about the rows that were read, and is 0 in all others. */
export const gather: Binding = (
  { output, outputGradient, inputs, inputGradients },
  { kernels, at, isGiven },
) => {
  if (!isGiven(1)) return {};
  const [table, numbers] = inputs;
  const [gradient] = inputGradients;
  const width = sizeOf(table!.shape.slice(1));
  const length = scalar * width;
  const count = numbers!.data.length;
  const rows = rowsOf(numbers!);
  const perRow = count / rows;
  const [source, ids, target] = [at(table!), at(numbers!), at(output)];
  const tableBytes = scalar * table!.data.length;
  const cost = (count * width) / 4;
  const read: Work = {
    rows,
    calls(from, to) {
      const [first, number] = [from * perRow, (to - from) * perRow];
      const [id, place] = [ids + first * scalar, target + first * length];
      return [['gatherRows', source, id, place, number, length]];
    },
    accesses: [
      reads([source, tableBytes]),
      readsByRow([ids, count * scalar]),
      writesByRow([target, count * length]),
    ],
    cost,
  };
  const check = (): void => checkRows(numbers!.data, table!.shape[0]!);
  if (!gradient?.touched) return { before: check, forward: [read] };

  const { touched } = gradient;
  const listed = at({ data: touched.rows });
  const [upstream, downstream] = [at(outputGradient), at(gradient)];
  // Cut by halves of the table, because several ids may name one row.
  const scatter: Work = {
    rows: 2,
    calls: (from, to) => [['addToRows', downstream, ids, upstream, count, length, from, to]],
    accesses: [
      reads([ids, count * scalar]),
      reads([upstream, count * length]),
      writes([downstream, tableBytes]),
    ],
    cost,
  };
  return {
    before() {
      check();
      kernels.clearRows(downstream, listed, touched.count, length);
      touched.collect(numbers!.data);
    },
    forward: [read],
    backward: [scatter],
  };
};
