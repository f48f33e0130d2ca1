import {
  build,
  inferTerm,
  isScalar,
  operandsOf,
  parseExpression,
  scalar,
  scopeOf,
  settledShape,
  shapeContextOf,
  sizeValue,
  valueOf,
  withOperands,
  type Expression,
  type Situation,
  type Term,
} from '../../calculus/index.ts';
import { tensor } from '../../engine/index.ts';
import { entryProblems } from './messages.ts';
import type { JacobianTask } from './task.ts';

const { name } = build;

/** An entry such as W_12 inside a typed formula: which number of which vector or matrix. */
interface Picked {
  readonly name: string;
  readonly of: Term;
  readonly place: number;
}

/** What was typed in a cell: a number at every point. */
export type EntryFormula = (situation: Situation) => number;

/**
 * Reads one entry of a Jacobian: a number in entries of the givens, such as f'(z_1) or W_12.
 * @throws ProblemError with the place in the text.
 */
export function readEntryFormula(text: string, task: JacobianTask): EntryFormula {
  const shapes = shapeContextOf(task.givens);
  const picked: Picked[] = [];
  const pick = (expression: Expression): Expression => {
    if (expression.kind !== 'entry')
      return withOperands(expression, operandsOf(expression).map(pick));
    const of = inferTerm(expression.of, shapes);
    const one = { name: `entry ${picked.length}`, of, place: placeOf(expression, of, task) };
    picked.push(one);
    return { ...name(one.name), at: expression.at };
  };
  const written = pick(parseExpression(text, scopeOf(task.givens)));
  const term = inferTerm(written, {
    ...shapes,
    shapeOf: (of) => (picked.some((one) => one.name === of) ? scalar : shapes.shapeOf(of)),
  });
  const settled = settledShape(term.shape);
  if (!isScalar(settled)) throw entryProblems.notANumber(settled, text);
  return (situation) => {
    const values = picked.map(({ name: to, of, place }) => {
      const entry = valueOf(of, situation).data[place]!;
      return [to, tensor([entry], [1, 1])] as const;
    });
    return valueOf(term, situation, new Map(values)).data[0]!;
  };
}

/** Where in the data an entry stands; indices count from 1 and may be written together: W_12. */
function placeOf(
  { indices, at }: Extract<Expression, { kind: 'entry' }> & { at?: Expression['at'] },
  of: Term,
  { sizes }: JacobianTask,
): number {
  const { rows, columns } = settledShape(of.shape);
  const [height, width] = [sizeValue(rows, sizes), sizeValue(columns, sizes)];
  const isMatrix = rows !== '1' && columns !== '1';
  const split = isMatrix && indices.length === 1 ? [...indices[0]!] : [...indices];
  const numbers = split.map(Number);
  if (numbers.some((index) => !Number.isInteger(index))) throw entryProblems.indexNotANumber(at);
  if (numbers.length !== (isMatrix ? 2 : 1)) throw entryProblems.indexCount(isMatrix, at);
  const [row, column] = isMatrix ? numbers : columns === '1' ? [numbers[0]!, 1] : [1, numbers[0]!];
  if (row! < 1 || row! > height || column! < 1 || column! > width)
    throw entryProblems.indexOutOfRange(height, width, at);
  return (row! - 1) * width + column! - 1;
}
