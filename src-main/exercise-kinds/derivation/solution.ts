import { toLatex, toText } from '../../calculus/index.ts';
import type { AnswerOf } from '../../contract/exercise-kinds/index.ts';
import type { Solution } from '../../contract/exercise.ts';
import { findLatex } from './view.ts';
import type { DerivationTask } from './task.ts';

/** The last line, which `problems` proves right. */
export const solveDerivation = ({ solution }: DerivationTask): AnswerOf<'derivation'> => ({
  text: solution.length === 0 ? '' : toText(solution.at(-1)!.expression),
});

/** ∂s/∂b = …, and every further line behind an equals sign of its own. */
export const solutionOfDerivation = ({ question, solution }: DerivationTask): Solution['steps'] =>
  solution.map(({ expression, text }, place) => {
    const right = toLatex(expression, { shapeOf: question.shapes.shapeOf });
    return {
      latex: place === 0 ? `${findLatex(question)} = ${right}` : `= ${right}`,
      ...(text && { text }),
    };
  });
