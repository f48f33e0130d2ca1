import type { Expression } from '../expression.ts';
import type { ShapeContext } from '../shapes/context.ts';
import { inferTerm } from '../shapes/infer.ts';
import { ShapeProblem } from '../shapes/problems.ts';
import { settledShape } from '../shapes/shape.ts';

/** The context in which the learner's own names have the shapes of what they stand for. */
export function shapeOfOwnNames(
  context: ShapeContext,
  introduced: ReadonlyMap<string, Expression>,
): ShapeContext {
  const shapes = new Map(
    [...introduced].flatMap(([name, expression]) => {
      try {
        return [[name, settledShape(inferTerm(expression, context).shape)] as const];
      } catch (error) {
        if (error instanceof ShapeProblem) return [];
        throw error;
      }
    }),
  );
  return { ...context, shapeOf: (name) => shapes.get(name) ?? context.shapeOf(name) };
}
