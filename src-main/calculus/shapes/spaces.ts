import { operandsOf, type Expression } from '../expression.ts';
import type { ShapeContext } from './context.ts';
import { inferTerm } from './infer.ts';
import { ShapeProblem } from './problems.ts';
import { settledShape, type Shape } from './shape.ts';
import type { Term } from './term.ts';

/**
 * The space of every part of an expression. Where the whole does not fit together, its parts are
 * looked at one by one, so that a misfit still shows the spaces that clash.
 */
export function spacesOf(
  expression: Expression,
  context: ShapeContext,
): (part: Expression) => Shape | undefined {
  const terms = new Map<Expression, Term>();
  const note = (term: Term): void => {
    if (!terms.has(term.source)) terms.set(term.source, term);
    term.operands.forEach(note);
  };
  const look = (part: Expression): void => {
    try {
      note(inferTerm(part, { ...context, openIndices: true }));
    } catch (error) {
      if (!(error instanceof ShapeProblem)) throw error;
      operandsOf(part).forEach(look);
    }
  };
  look(expression);
  return (part) => {
    const term = terms.get(part);
    return term && settledShape(term.shape);
  };
}
