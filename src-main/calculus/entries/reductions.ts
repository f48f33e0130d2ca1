import type { NamedFunction } from '../functions/names.ts';
import { settledShape } from '../shapes/shape.ts';
import { known, settled } from '../shapes/size.ts';
import type { Term } from '../shapes/term.ts';
import {
  applied,
  compared,
  divided,
  indexTerm,
  multiplied,
  negated,
  numberTerm,
  raised,
  sizeTerm,
} from './scalar-terms.ts';
import { over, type Taking } from './taking.ts';

type Reduction = (
  operands: readonly Term[],
  at: readonly [string, string],
  taking: Taking,
) => Term | undefined;

/** The entries of functions that are no entrywise ones. */
export const reductions: Partial<Readonly<Record<NamedFunction, Reduction>>> = {
  softmax([z], [row, column], taking) {
    const isColumn = known(z!.shape.columns) === '1';
    const size = known(isColumn ? z!.shape.rows : z!.shape.columns);
    const exponential = (r: string, c: string) => applied('exp', 0, [taking.take(z!, r, c)]);
    const total = over(size, taking, (k) => exponential(isColumn ? k : row, isColumn ? '1' : k));
    return divided(exponential(row, column), total);
  },
  diag([of], [row, column], taking) {
    if (known(of!.shape.columns) !== '1') return taking.take(of!, row, row);
    return multiplied([
      compared(indexTerm(row), '=', indexTerm(column)),
      taking.take(of!, row, '1'),
    ]);
  },
  sum: ([of], _at, taking) => overAll(of!, taking, (r, c) => taking.take(of!, r, c)),
  mean([of], _at, taking) {
    const sizes = [of!.shape.rows, of!.shape.columns].map(settled).filter((one) => one !== '1');
    if (sizes.some((one) => /^\d+\D/.test(one))) return undefined;
    const total = overAll(of!, taking, (r, c) => taking.take(of!, r, c));
    return sizes.length === 0 ? total : divided(total, multiplied(sizes.map(sizeTerm)));
  },
  norm([of], _at, taking) {
    const squares = overAll(of!, taking, (r, c) => raised(taking.take(of!, r, c), numberTerm(2)));
    return applied('sqrt', 0, [squares]);
  },
  outer: ([left, right], [row, column], taking) =>
    multiplied([taking.take(left!, row, '1'), taking.take(right!, column, '1')]),
  tr: ([of], _at, taking) => over(known(of!.shape.rows), taking, (k) => taking.take(of!, k, k)),
  CE: ([target, predicted], _at, taking) =>
    negated(
      overAll(target!, taking, (r, c) =>
        multiplied([
          taking.take(target!, r, c),
          applied('log', 0, [taking.take(predicted!, r, c)]),
        ]),
      ),
    ),
};

/** The sum over all entries of a term of what is made of each. */
function overAll(of: Term, taking: Taking, body: (row: string, column: string) => Term): Term {
  const { rows, columns } = settledShape(of.shape);
  const alongRows = (column: string) =>
    rows === '1' ? body('1', column) : over(rows, taking, (k) => body(k, column));
  return columns === '1' ? alongRows('1') : over(columns, taking, alongRows);
}
