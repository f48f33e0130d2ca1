import { isScalar, shapeOf, symbolLatex, toLatex } from '../../calculus/index.ts';
import { entryOf } from './expand.ts';
import type { JacobianTask } from './task.ts';

type Named = Pick<JacobianTask, 'givens' | 'output' | 'target'>;

/** `z_{1}`: the entry of a vector, counted from 0; a number by its name. */
export function entryLatex({ givens }: Named, name: string, place: number): string {
  const shape = shapeOf(givens, name)!;
  return toLatex(entryOf(name, { shape }, [place, 0]));
}

export const cellName = (task: Named, row: number, column: number): string =>
  `\\frac{\\partial ${entryLatex(task, task.output, row)}}{\\partial ${entryLatex(task, task.target, column)}}`;

export function findLatex({ givens, output, target }: Named): string {
  const symbol = (name: string) => symbolLatex(name, !isScalar(shapeOf(givens, name)!));
  return `\\frac{\\partial ${symbol(output)}}{\\partial ${symbol(target)}}`;
}

/** How a cell is called: row and column, counted from 1. */
export const cellId = ({ columns }: Pick<JacobianTask, 'columns'>, at: number): string =>
  `${Math.floor(at / columns) + 1}.${(at % columns) + 1}`;
