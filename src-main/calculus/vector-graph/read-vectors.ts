import { longest, type TensorValue } from '../../contract/vectors.ts';
import type { Tensor } from '../../engine/index.ts';
import { givenName } from '../given-name.ts';
import { readDeclarations } from '../givens/declaration.ts';
import type { Role } from '../givens/role.ts';
import { canonicalName } from '../parse/index.ts';
import { settledShape, spaceLatex } from '../shapes/shape.ts';
import { withRelu } from '../rectified.ts';
import { scalarProblems } from '../scalar-problems.ts';
import { inOrder } from '../statement-order.ts';
import { readStatements } from '../statements.ts';
import { exampleValue } from './example-values.ts';
import {
  shapesIn,
  shapesOf,
  withTerms,
  type Computed,
  type VectorStatement,
} from './find-shapes.ts';
import { standIns } from './functions.ts';
import { inNumbers } from './in-numbers.ts';
import { indexed } from './indexed-statement.ts';
import { parseStatements } from './parse-statements.ts';
import { vectorProblems } from './problems.ts';
import { refuseEndless, refuseUnequalRanges } from './refuse-sums.ts';
import { shapeInNumbers, sizesOfSymbols } from './sizes.ts';
import { isNumber, toTensor } from './tensors.ts';

/** What was typed, with a value for every input and a shape for every part. */
export interface VectorReading {
  readonly statements: readonly VectorStatement[];
  readonly inputs: ReadonlyMap<string, Tensor>;
  /** How the name of an input was spelled, where it was given a value. */
  readonly spellings: ReadonlyMap<string, string>;
  /** What the functions that are not known stand for: f is tanh. */
  readonly functions: ReadonlyMap<string, string>;
}

/**
 * Reads `z = W x + b; s = u^T f(z)`. Inputs without a value get one: their shapes come from
 * declarations such as `x in R^3`, and otherwise from what fits together.
 * @throws ProblemError that names the part, and the spaces where they do not fit.
 */
export function readVectors(
  text: string,
  at: Readonly<Record<string, TensorValue>>,
): VectorReading {
  return readWith(text, readGiven(at), longest);
}

/** The same expression with larger inputs, which no screen has to show. */
export const readEnlarged = (
  text: string,
  { inputs, spellings }: VectorReading,
  times: number,
): VectorReading => readWith(text, { given: enlarged(inputs, times), spellings }, Infinity);

/** Inputs of which every size but 1 is so many times as large. */
function enlarged(inputs: ReadonlyMap<string, Tensor>, times: number): ReadonlyMap<string, Tensor> {
  const grown = (size = 1): number => (size === 1 ? 1 : size * times);
  return new Map(
    [...inputs].map(
      ([
        name,
        {
          shape: [rows, columns],
          data,
        },
      ]) => {
        const isNumberAlone = data.length === 1;
        const made = exampleValue(name, [grown(rows), grown(columns)], 'free');
        return [name, isNumberAlone ? inputs.get(name)! : made];
      },
    ),
  );
}

function readWith(text: string, { given, spellings }: Given, most: number): VectorReading {
  const isDeclaration = (formula: string) => /(?:∈|\\in(?![a-z])|\bin\b)/u.test(formula);
  const read = readStatements(text);
  const declarations = read.flatMap(({ name, formula }) =>
    name === undefined && isDeclaration(formula) ? readDeclarations(formula, 0) : [],
  );
  const formulas = inOrder(
    read.filter(({ name, formula }) => name !== undefined || !isDeclaration(formula)).map(indexed),
  );
  const declared = new Set([...given.keys(), ...declarations.map(({ name }) => name)]);

  const sizes = sizesOfSymbols(declarations, shapesIn(given));
  const nowhere = { start: 0, end: 0 };
  const whole = { name: undefined, nameAt: nowhere, formula: text, letters: [] };
  const parsed = parseStatements(formulas.length > 0 ? formulas : [whole], {
    declared,
    given: new Set(given.keys()),
    sizes: sizes.keys(),
    spaceOf(name) {
      const found = declarations.find((one) => one.name === canonicalName(name));
      return found && shapeInNumbers(found.shape, sizes);
    },
  });
  const classes = new Map(
    parsed.classes.flatMap((name) => {
      const value = given.get(name);
      return value && isNumber(value) ? [[name, value.data[0]!] as const] : [];
    }),
  );
  for (const [name, value] of classes) refuseOtherThanClass(name, value);
  const names = [...new Set([...parsed.names, ...given.keys()])];
  const statements = parsed.statements.map(({ expression, ...rest }): Computed => ({
    ...rest,
    expression,
    computed: withRelu(inNumbers(expression, { sizes, classes })),
  }));
  const functions = standIns(statements.map(({ expression }) => expression));
  const shapes = shapesOf(names, statements, { given, declarations, sizes });
  const roleOf = (name: string): Role =>
    declarations.find((one) => one.name === name)?.role ??
    (parsed.classes.includes(name) ? 'one-hot' : guessedRole(name, text));
  const inputs = new Map(
    names.map((name) => {
      const { rows, columns } = shapes.get(name)!;
      const size = [Number(rows), Number(columns)] as const;
      if (size.some((one) => one > most))
        throw vectorProblems.tooLarge(name, size[0], size[1], most);
      return [name, given.get(name) ?? exampleValue(name, size, roleOf(name))] as const;
    }),
  );
  const typed = withTerms(statements, shapes);
  for (const { term } of typed) {
    refuseEndless(term);
    refuseUnequalRanges(term);
  }
  return { statements: typed, inputs, spellings, functions };
}

interface Given {
  readonly given: ReadonlyMap<string, Tensor>;
  readonly spellings: ReadonlyMap<string, string>;
}

function readGiven(at: Readonly<Record<string, TensorValue>>): Given {
  const given = new Map<string, Tensor>();
  const spellings = new Map<string, string>();
  for (const [name, value] of Object.entries(at)) {
    const canonical = givenName(name);
    const before = spellings.get(canonical);
    if (before !== undefined) throw scalarProblems.givenTwice(before, name);
    given.set(canonical, toTensor(name, value));
    spellings.set(canonical, name);
  }
  return { given, spellings };
}

/** @throws ProblemError where a class is not 1, 2, 3, … */
function refuseOtherThanClass(name: string, value: number): void {
  if (!Number.isInteger(value) || value < 1 || value > longest)
    throw vectorProblems.notAClass(name, value);
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
