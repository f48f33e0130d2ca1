import type { Tensor } from '../../engine/index.ts';
import { namesIn, type Expression } from '../expression.ts';
import type { Declaration } from '../givens/declaration.ts';
import type { OpenShapeContext } from '../shapes/context.ts';
import { inferTerm } from '../shapes/infer.ts';
import { ShapeProblem } from '../shapes/problems.ts';
import { settledShape, shape, type OpenShape, type Shape } from '../shapes/shape.ts';
import { SizeVariable } from '../shapes/size.ts';
import type { Term } from '../shapes/term.ts';
import { written } from './in-numbers.ts';
import type { Written } from './parse-statements.ts';
import { guessedShape, shapeInNumbers, SizeSettler } from './sizes.ts';

/** A statement with numbers for the symbols of sizes. */
export interface Computed extends Written {
  readonly computed: Expression;
}

export interface VectorStatement extends Written {
  readonly term: Term;
}

/** The shapes of values, in numbers. */
export const shapesIn = (given: ReadonlyMap<string, Tensor>): ReadonlyMap<string, Shape> =>
  new Map(
    [...given].map(([name, { shape: size }]) => [name, shape(String(size[0]), String(size[1]))]),
  );

/** The shapes of the inputs, in numbers. */
export function shapesOf(
  names: readonly string[],
  statements: readonly Computed[],
  {
    given,
    declarations,
    sizes,
  }: {
    readonly given: ReadonlyMap<string, Tensor>;
    readonly declarations: readonly Declaration[];
    readonly sizes: ReadonlyMap<string, number>;
  },
): ReadonlyMap<string, Shape> {
  const fixed = shapesIn(given);
  const open = new Map<string, OpenShape>(
    names.map((name) => {
      const declaration = declarations.find((one) => one.name === name);
      const space = declaration && shapeInNumbers(declaration.shape, sizes);
      return [name, fixed.get(name) ?? space ?? guessedShape(name)];
    }),
  );
  const most = statements.reduce<ReadonlyMap<string, readonly number[]>>(
    (before, { computed }) => written(computed, new Map(before) as Map<string, number[]>),
    new Map(),
  );
  const settler = new SizeSettler(most);
  try {
    withTerms(statements, open, ({ computed }) => {
      const used = namesIn(computed);
      return settler.settle([...open].filter(([name]) => used.has(name)));
    });
  } catch (error) {
    // The same misfit is told below, with numbers for the sizes.
    if (!(error instanceof ShapeProblem)) throw error;
  }
  settler.settle(open);
  return new Map([...open].map(([name, space]) => [name, settledShape(space)]));
}

/**
 * Every statement with its shapes and the kinds of its products.
 * @param settled gives the sizes in a statement numbers, and says whether there were any to give
 * @throws ShapeProblem that names the part that does not fit
 */
export function withTerms(
  statements: readonly Computed[],
  inputs: ReadonlyMap<string, OpenShape>,
  settled: (statement: Computed) => boolean = () => false,
): VectorStatement[] {
  const shapes = new Map(inputs);
  const context: OpenShapeContext = {
    shapeOf: (name) => shapes.get(name),
    sizes: [],
    oneHotShape: () => ({ rows: new SizeVariable(), columns: '1' }),
  };
  const infer = (statement: Computed): Term => {
    try {
      return inferTerm(statement.computed, context);
    } catch (error) {
      // How far an index runs can only be said once the sizes of what it counts are known.
      const isOpen = error instanceof ShapeProblem && error.problem.code === 'index-without-range';
      if (isOpen && settled(statement)) return inferTerm(statement.computed, context);
      throw error;
    }
  };
  return statements.map((statement) => {
    const { name, spelled, expression } = statement;
    const term = infer(statement);
    shapes.set(name, term.shape);
    return { name, spelled, expression, term };
  });
}
