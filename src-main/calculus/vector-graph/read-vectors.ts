import { longest, type TensorValue } from '../../contract/vectors.ts';
import type { Tensor } from '../../engine/index.ts';
import { namesIn, operandsOf, type Expression } from '../expression.ts';
import { readDeclarations, type Declaration } from '../givens/declaration.ts';
import type { Role } from '../givens/role.ts';
import { toLatex } from '../print/latex.ts';
import { canonicalName, parseExpression } from '../parse/index.ts';
import type { OpenShapeContext } from '../shapes/context.ts';
import { inferTerm } from '../shapes/infer.ts';
import { ShapeProblem } from '../shapes/problems.ts';
import { settledShape, shape, spaceLatex, type OpenShape, type Shape } from '../shapes/shape.ts';
import type { Term } from '../shapes/term.ts';
import { withRelu } from '../rectified.ts';
import { inOrder } from '../statement-order.ts';
import { readStatements } from '../statements.ts';
import { exampleValue } from './example-values.ts';
import { functionsIn, standIns } from './functions.ts';
import { newNames } from './names.ts';
import { vectorProblems } from './problems.ts';
import { guessedShape, inNumbers, settleSizes, sizesOfSymbols } from './sizes.ts';
import { toTensor } from './tensors.ts';

export interface VectorStatement {
  readonly name: string;
  readonly expression: Expression;
  readonly term: Term;
}

/** What was typed, with a value for every input and a shape for every part. */
export interface VectorReading {
  readonly statements: readonly VectorStatement[];
  readonly inputs: ReadonlyMap<string, Tensor>;
  /** What the functions that are not known stand for: f is tanh. */
  readonly functions: ReadonlyMap<string, string>;
}

type Written = Omit<VectorStatement, 'term'>;

/**
 * Reads `z = W x + b; s = u^T f(z)`. Inputs without a value get one: their shapes come from
 * declarations such as `x in R^3`, and otherwise from what fits together.
 * @throws ProblemError that names the part, and the spaces where they do not fit.
 */
export function readVectors(
  text: string,
  at: Readonly<Record<string, TensorValue>>,
): VectorReading {
  const given = new Map(
    Object.entries(at).map(([name, value]) => [canonicalName(name), toTensor(name, value)]),
  );
  const isDeclaration = (formula: string) => /(?:∈|\\in(?![a-z])|\bin\b)/u.test(formula);
  const read = readStatements(text);
  const declarations = read.flatMap(({ name, formula }) =>
    name === undefined && isDeclaration(formula) ? readDeclarations(formula, 0) : [],
  );
  const formulas = inOrder(
    read.filter(({ name, formula }) => name !== undefined || !isDeclaration(formula)),
  );
  const declared = new Set([...given.keys(), ...declarations.map(({ name }) => name)]);

  const parsed = parseAll(formulas.length > 0 ? formulas : [{ formula: text }], declared);
  const { statements } = parsed;
  const names = [...new Set([...parsed.names, ...given.keys()])];
  const functions = standIns(statements.map(({ expression }) => expression));
  const shapes = shapesOf(names, statements, given, declarations);
  const roleOf = (name: string): Role =>
    declarations.find((one) => one.name === name)?.role ?? guessedRole(name, text);
  const inputs = new Map(
    names.map((name) => {
      const { rows, columns } = shapes.get(name)!;
      const size = [Number(rows), Number(columns)] as const;
      if (size.some((one) => one > longest))
        throw vectorProblems.tooLarge(name, size[0], size[1], longest);
      return [name, given.get(name) ?? exampleValue(name, size, roleOf(name))] as const;
    }),
  );
  return { statements: inferAll(statements, shapes), inputs, functions };
}

/** Names in the order in which they occur; a name before an = is known from there on. */
function parseAll(
  read: readonly { readonly name?: string | undefined; readonly formula: string }[],
  declared: ReadonlySet<string>,
): { readonly statements: readonly Written[]; readonly names: readonly string[] } {
  const names: string[] = [];
  const defined = new Set<string>();
  const statements = read.map(({ name, formula }): Written => {
    const known = new Set([...declared, ...names, ...defined]);
    const found = newNames(formula, known);
    const variables = [...known, ...found];
    const expression = parseExpression(formula, { variables, functionsByUse: true });
    functionsIn(expression);
    refuseEntries(expression);
    for (const used of namesIn(expression))
      if (!defined.has(used) && !names.includes(used)) names.push(used);
    const own = canonicalName(name ?? freeName([...variables, ...defined]));
    defined.add(own);
    return { name: own, expression };
  });
  return { statements, names };
}

const freeName = (taken: readonly string[]): string =>
  ['s', 'L', 'J', 'out'].find((name) => !taken.includes(name)) ?? 'out';

/** The shapes of the inputs, in numbers. */
function shapesOf(
  names: readonly string[],
  statements: readonly Written[],
  given: ReadonlyMap<string, Tensor>,
  declarations: readonly Declaration[],
): ReadonlyMap<string, Shape> {
  const fixed = new Map(
    [...given].map(([name, { shape: size }]) => [name, shape(String(size[0]), String(size[1]))]),
  );
  const sizes = sizesOfSymbols(declarations, fixed);
  const open = new Map<string, OpenShape>(
    names.map((name) => {
      const declaration = declarations.find((one) => one.name === name);
      const space = declaration && inNumbers(declaration.shape, sizes);
      return [name, fixed.get(name) ?? space ?? guessedShape(name)];
    }),
  );
  try {
    inferAll(statements, open);
  } catch (error) {
    // The same misfit is told below, with numbers for the sizes.
    if (!(error instanceof ShapeProblem)) throw error;
  }
  settleSizes(open.values());
  return new Map([...open].map(([name, space]) => [name, settledShape(space)]));
}

function inferAll(
  statements: readonly Written[],
  inputs: ReadonlyMap<string, OpenShape>,
): VectorStatement[] {
  const shapes = new Map(inputs);
  const context: OpenShapeContext = {
    shapeOf: (name) => shapes.get(name),
    sizes: [],
    oneHotShape: () => undefined,
  };
  return statements.map(({ name, expression }) => {
    const term = inferTerm(withRelu(expression), context);
    shapes.set(name, term.shape);
    return { name, expression, term };
  });
}

/** @throws ProblemError at v_i, Σ_k and the like, whose parts have no value of their own. */
function refuseEntries(expression: Expression): void {
  if (/^(?:entry|index-sum|one-hot)$/.test(expression.kind))
    throw vectorProblems.entries(toLatex(expression));
  operandsOf(expression).forEach(refuseEntries);
}

/** A target in a cross-entropy is one-hot. */
const guessedRole = (name: string, text: string): Role =>
  /^[yt]$/.test(name) && /log|CE|ln|crossentropy|cross_entropy/.test(text) ? 'one-hot' : 'free';

/** @throws ProblemError where the last statement is not a number. */
export function refuseOtherThanNumber({ name, term }: VectorStatement): void {
  const space = settledShape(term.shape);
  if (space.rows !== '1' || space.columns !== '1')
    throw vectorProblems.notScalar(name, spaceLatex(space));
}
