import { isScalar, spaceLatex, symbolLatex, toLatex, shapeOf } from '../../calculus/index.ts';
import type { ShapesView } from '../../contract/exercise-kinds/shapes.ts';
import type { Solution } from '../../contract/exercise.ts';
import { reasonFor } from './reasons.ts';
import type { Quantity, ShapesTask } from './task.ts';

const symbol = ({ givens }: ShapesTask, name: string): string => {
  const shape = shapeOf(givens, name);
  return symbolLatex(name, shape !== undefined && !isScalar(shape));
};

function quantityLatex(task: ShapesTask, { id, derivative }: Quantity): string {
  if (!derivative) return symbol(task, id);
  const { output, target, name } = derivative;
  const fraction = `\\frac{\\partial ${symbol(task, output)}}{\\partial ${symbol(task, target)}}`;
  return name === undefined ? fraction : `${symbolLatex(name, true)} = ${fraction}`;
}

/** What the learner sees: the spaces of what is declared, and none of what is defined. */
export function viewShapes(task: ShapesTask): ShapesView {
  const { givens, quantities } = task;
  const options = { shapeOf: (name: string) => shapeOf(givens, name) };
  return {
    givens: [
      {
        latex: givens.declarations
          .map(({ name, shape }) => `${symbol(task, name)} \\in ${spaceLatex(shape)}`)
          .join(',\\; '),
      },
      ...givens.definitions.map(({ name, expression }) => ({
        latex: `${symbol(task, name)} = ${toLatex(expression, options)}`,
      })),
    ],
    quantities: quantities.map((quantity) => ({
      id: quantity.id,
      name: quantity.id,
      latex: quantityLatex(task, quantity),
      ...(quantity.derivative && { convention: quantity.derivative.form }),
    })),
    sizes: [...givens.sizes],
  };
}

export const solutionOfShapes = (task: ShapesTask): Solution['steps'] =>
  task.quantities.map((quantity) => ({
    latex: `${quantityLatex(task, quantity)} \\in ${spaceLatex(quantity.shape)}`,
    text: reasonFor(task, quantity),
  }));
