import { isScalar, shapeOf, sizeValue, symbolLatex, toLatex } from '../../calculus/index.ts';
import type { JacobianView } from '../../contract/exercise-kinds/jacobian.ts';
import type { Solution } from '../../contract/exercise.ts';
import { asksStructure, cellsOf, structureChoices } from './grade.ts';
import { cellName, entryLatex, findLatex } from './names.ts';
import { outputLine } from './remarks.ts';
import { structureReasons } from './structure.ts';
import type { JacobianTask } from './task.ts';

function givenLines({ givens, sizes }: JacobianTask): JacobianView['givens'] {
  const symbol = (name: string) => symbolLatex(name, !isScalar(shapeOf(givens, name)!));
  const space = (name: string) => {
    const { rows, columns } = shapeOf(givens, name)!;
    const [height, width] = [sizeValue(rows, sizes), sizeValue(columns, sizes)];
    if (height === 1 && width === 1) return '\\mathbb{R}';
    return `\\mathbb{R}^{${height}${width === 1 ? '' : ` \\times ${width}`}}`;
  };
  const options = { shapeOf: (name: string) => shapeOf(givens, name) };
  return [
    {
      latex: givens.declarations
        .map(({ name }) => `${symbol(name)} \\in ${space(name)}`)
        .join(',\\; '),
    },
    ...givens.definitions.map(({ name, expression }) => ({
      latex: `${symbol(name)} = ${toLatex(expression, options)}`,
    })),
  ];
}

export function viewJacobian(task: JacobianTask): JacobianView {
  const heads = (name: string, count: number) =>
    Array.from({ length: count }, (_, place) => ({
      latex: entryLatex(task, name, place),
      name: entryLatex(task, name, place).replace(/[{}\\]/g, ''),
    }));
  return {
    givens: givenLines(task),
    find: { latex: findLatex(task) },
    rows: heads(task.output, task.rows),
    columns: heads(task.target, task.columns),
    cells: cellsOf(task).map((id, at) => ({
      id,
      row: Math.floor(at / task.columns) + 1,
      column: (at % task.columns) + 1,
    })),
    structures: structureChoices(task),
  };
}

/** A line of the output, its slopes, and the whole matrix. */
export function solutionOfJacobian(task: JacobianTask): Solution['steps'] {
  const { rows, columns, formulas } = task;
  const isWritten = formulas.every((formula) => formula !== undefined);
  const latex = (at: number) => toLatex(formulas[at]!);
  const first = outputLine(task, 0);
  const matrix = Array.from({ length: rows }, (_row, row) =>
    Array.from({ length: columns }, (_column, column) => latex(row * columns + column)).join(' & '),
  ).join(' \\\\ ');
  return [
    ...(isWritten
      ? [
          {
            text: {
              en: `Take one output at a time: ${first}. Each slope of it is an entry of the first row.`,
              ko: `출력을 하나씩 보세요: ${first}. 이것의 기울기가 첫 행의 성분입니다.`,
            },
          },
          ...Array.from({ length: columns }, (_, column) => ({
            latex: `${cellName(task, 0, column)} = ${latex(column)}`,
          })),
          { latex: `${findLatex(task)} = \\begin{bmatrix} ${matrix} \\end{bmatrix}` },
        ]
      : []),
    ...(asksStructure(task) || !isWritten
      ? [{ text: structureReasons[task.structure ?? 'dense'] }]
      : []),
  ];
}
