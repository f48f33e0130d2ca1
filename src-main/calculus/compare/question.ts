import { createRandom } from '../../engine/index.ts';
import { derive, type Derivation } from '../differentiate/derive.ts';
import type { Situation } from '../evaluate/situation.ts';
import type { Derivative } from '../givens/find.ts';
import { namesOf, scopeOf, shapeContextOf, shapeOf, type Givens } from '../givens/givens.ts';
import { givensProblems } from '../givens/problems.ts';
import type { Scope } from '../parse/index.ts';
import type { ShapeContext } from '../shapes/context.ts';
import { entryQuestion, type AskedEntry } from './entry-question.ts';
import { isScalar, sameShape, shape, type Shape } from '../shapes/shape.ts';
import { isAllZero, sampleSituations } from './sample-situations.ts';

export const conventions = ['shape', 'jacobian'] as const;
/** Whether a gradient is shaped like what it is the gradient of, or is a Jacobian. */
export type Convention = (typeof conventions)[number];

/** A derivative to find, ready for comparing answers with it. */
export interface Question extends Derivative {
  readonly givens: Givens;
  readonly form: Convention;
  /** The name of the upstream gradient, where the output is not a number. */
  readonly upstream: string | undefined;
  readonly scope: Scope;
  readonly shapes: ShapeContext;
  /** The space of the answer in the shape convention. */
  readonly gradientShape: Shape;
  /** The space of the Jacobian; undefined where it is not a matrix. */
  readonly jacobianShape: Shape | undefined;
  /** Points at which answers are compared: seeded, with sizes that differ. */
  readonly situations: readonly Situation[];
  /** Points with free names above 0, for answers that have no value at most others. */
  readonly reserve: readonly Situation[];
  /** The right answer as a formula; undefined where the notation cannot express it. */
  readonly derivation: Derivation | undefined;
  /** Where an entry is asked for: its indices, and the question about the whole. */
  readonly entry?: AskedEntry | undefined;
  readonly whole?: Question | undefined;
}

export interface QuestionOptions {
  readonly form: Convention;
  readonly seed: number;
  /** How the upstream gradient is called; `g`, or δ where g is taken, unless given. */
  readonly upstream?: string | undefined;
}

/**
 * Prepares a derivative for comparison.
 * @throws GivensProblem when the output does not depend on the target.
 */
export function askFor(givens: Givens, derivative: Derivative, options: QuestionOptions): Question {
  const { output, target, entry } = derivative;
  const whole = askForWhole(givens, { output, target }, options);
  return entry ? entryQuestion(whole, entry) : whole;
}

function askForWhole(givens: Givens, derivative: Derivative, options: QuestionOptions): Question {
  const { output, target } = derivative;
  const [outputShape, targetShape] = [shapeOf(givens, output)!, shapeOf(givens, target)!];
  const upstream = isScalar(outputShape) ? undefined : (options.upstream ?? upstreamName(givens));
  const scope = scopeOf(givens);
  const shapes = shapeContextOf(givens);
  const derivation = derive(givens, derivative, upstream);
  if (derivation && derivation.arrivals.at(-1)!.paths.every(isZero))
    throw givensProblems.independent(output, target);
  const random = createRandom(options.seed);
  const { situations, reserve } = sampleSituations(givens, derivative, upstream, random);
  if (situations.every(({ jacobian }) => isAllZero(jacobian)))
    throw givensProblems.independent(output, target);
  return {
    output,
    target,
    givens,
    upstream,
    derivation,
    form: options.form,
    scope: upstream ? { ...scope, variables: [...scope.variables, upstream] } : scope,
    shapes: {
      ...shapes,
      rowsMeetColumns: true,
      shapeOf: (name) => (name === upstream ? outputShape : shapes.shapeOf(name)),
    },
    gradientShape: targetShape,
    jacobianShape: jacobianShapeOf(outputShape, targetShape),
    situations,
    reserve,
  };
}

const isZero = (path: { kind: string; value?: number }) =>
  path.kind === 'number' && path.value === 0;

/** A name for the upstream gradient that the givens leave free. */
export function upstreamName(givens: Givens): string {
  const taken = new Set([...namesOf(givens), ...givens.functions]);
  return ['g', 'δ', 'G', 'r'].find((name) => !taken.has(name)) ?? 'g_0';
}

export function jacobianShapeOf(output: Shape, target: Shape): Shape | undefined {
  const length = ({ rows, columns }: Shape) =>
    columns === '1' ? rows : rows === '1' ? columns : undefined;
  const [rows, columns] = [length(output), length(target)];
  return rows === undefined || columns === undefined ? undefined : shape(rows, columns);
}

/** The space of a right answer in the form that is asked for. */
export const askedShape = ({ form, gradientShape, jacobianShape }: Question): Shape =>
  form === 'jacobian' ? (jacobianShape ?? gradientShape) : gradientShape;

/** Whether both conventions give the same answer here. */
export const conventionsAgree = ({ gradientShape, jacobianShape, upstream }: Question): boolean =>
  upstream === undefined && (!jacobianShape || sameShape(gradientShape, jacobianShape));
