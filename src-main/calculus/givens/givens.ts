import { ProblemError, type Span } from '../../contract/problem.ts';
import { freeIndices } from '../entries/free-indices.ts';
import { operandsOf, type Expression } from '../expression.ts';
import { isNamedFunction } from '../functions/names.ts';
import { parseExpression, type Scope } from '../parse/index.ts';
import type { ShapeContext } from '../shapes/context.ts';
import { inferTerm } from '../shapes/infer.ts';
import { settledShape, type Shape } from '../shapes/shape.ts';
import { symbolOf } from '../shapes/size.ts';
import type { Term } from '../shapes/term.ts';
import { readDeclarations, readName, type Declaration } from './declaration.ts';
import { lettersBelow } from './indexed-name.ts';
import { givensProblems, moved } from './problems.ts';

/** A name that the givens define: z = W x + b. */
export interface Definition {
  readonly name: string;
  readonly expression: Expression;
  readonly term: Term;
  readonly shape: Shape;
}

/** The givens of an exercise: what is declared, what is defined, in order. */
export interface Givens {
  readonly declarations: readonly Declaration[];
  readonly definitions: readonly Definition[];
  /** Elementwise functions that are used and not further known: f. */
  readonly functions: readonly string[];
  /** The symbols of sizes: n, d. */
  readonly sizes: readonly string[];
}

/** The space of a name of the givens. */
export function shapeOf(givens: Givens, name: string): Shape | undefined {
  const found =
    givens.declarations.find((one) => one.name === name) ??
    givens.definitions.find((one) => one.name === name);
  return found?.shape;
}

export const namesOf = ({ declarations, definitions }: Givens): string[] => [
  ...declarations.map((one) => one.name),
  ...definitions.map((one) => one.name),
];

export const scopeOf = (givens: Givens): Scope => ({
  variables: namesOf(givens),
  functions: givens.functions,
  sizes: givens.sizes,
});

export function shapeContextOf(givens: Givens): ShapeContext {
  return {
    sizes: givens.sizes,
    shapeOf: (name) => shapeOf(givens, name),
    classes: givens.declarations.flatMap(({ name, role }) => (role === 'one-hot' ? [name] : [])),
    oneHotShape: (name) =>
      givens.declarations.find((one) => one.name === name && one.role === 'one-hot')?.shape,
  };
}

/**
 * Reads the `given:` block of an exercise: lines of declarations and lines of definitions, in an
 * order in which each uses only what stands above it. `#` begins a comment.
 * @throws ProblemError with the place in the text.
 */
export function readGivens(text: string): Givens {
  let givens: Givens = { declarations: [], definitions: [], functions: [], sizes: [] };
  for (const { line, offset } of linesOf(text)) {
    const equals = line.indexOf('=');
    givens = equals < 0 ? declare(givens, line, offset) : define(givens, line, equals, offset);
  }
  if (givens.definitions.length === 0)
    throw givensProblems.noDefinition({ start: 0, end: text.length });
  return givens;
}

function linesOf(text: string): { line: string; offset: number }[] {
  return [...text.matchAll(/[^\n;]+/g)].flatMap(({ 0: raw, index }) => {
    const line = raw.replace(/#.*$/s, '').trimEnd();
    return line.trim() ? [{ line, offset: index }] : [];
  });
}

function declare(givens: Givens, line: string, offset: number): Givens {
  const found = readDeclarations(line, offset);
  const declarations = [...givens.declarations];
  for (const one of found) {
    refuseTwice({ ...givens, declarations }, one.name, {
      start: offset,
      end: offset + line.length,
    });
    declarations.push(one);
  }
  const symbols = found.flatMap(({ shape }) => [symbolOf(shape.rows), symbolOf(shape.columns)]);
  const sizes = new Set([...givens.sizes, ...symbols.filter((one) => one !== undefined)]);
  return { ...givens, declarations, sizes: [...sizes] };
}

function define(givens: Givens, line: string, equals: number, offset: number): Givens {
  const at: Span = { start: offset, end: offset + equals };
  const left = line.slice(0, equals);
  const right = line.slice(equals + 1);
  const below = lettersBelow(left);
  if (below && isOpenOn(right, below.letters, givens))
    return withEntries(givens, { ...below, at }, right, offset + equals + 1);
  const name = readName(left, at);
  refuseTwice(givens, name, at);
  return withDefinition(givens, name, right, offset + equals + 1);
}

/** Whether letters of the left side are open indices on the right: z_i = Σ_k W_{ik} x_k + b_i. */
function isOpenOn(text: string, letters: readonly string[], givens: Givens): boolean {
  try {
    const open = freeIndices(parseExpression(text, { ...scopeOf(givens), functionsByUse: true }));
    return new Set(letters).size === letters.length && letters.some((letter) => open.has(letter));
  } catch (error) {
    if (error instanceof ProblemError) return false;
    throw error;
  }
}

/** Adds `base_letters = text`; the space of the name may stand above, where the indices do not say it. */
function withEntries(
  givens: Givens,
  { base, letters, at }: { readonly base: string; readonly letters: readonly string[]; at: Span },
  text: string,
  offset: number,
): Givens {
  const declared = givens.declarations.find((one) => one.name === base);
  const declarations = givens.declarations.filter((one) => one !== declared);
  const others = { ...givens, declarations };
  refuseTwice(others, base, at);
  const long =
    declared && [declared.shape.rows, declared.shape.columns].filter((size) => size !== '1');
  const sizes = long?.length === letters.length ? long : undefined;
  return withDefinition(others, base, text, offset, (of) => ({
    kind: 'array',
    indices: letters,
    of,
    ...(sizes && { sizes }),
  }));
}

/** Adds `name = text`; functions that are not declared are read as unknown elementwise ones. */
export function withDefinition(
  givens: Givens,
  name: string,
  text: string,
  offset = 0,
  made: (of: Expression) => Expression = (of) => of,
): Givens {
  try {
    const expression = made(parseExpression(text, { ...scopeOf(givens), functionsByUse: true }));
    const term = inferTerm(expression, shapeContextOf(givens));
    const definition = { name, expression, term, shape: settledShape(term.shape) };
    return {
      ...givens,
      definitions: [...givens.definitions, definition],
      functions: [...new Set([...givens.functions, ...unknownFunctionsIn(expression)])],
    };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { code, message, at } = moved(error.problem, offset);
    throw new ProblemError(code, message, at ? { at } : {});
  }
}

function refuseTwice(givens: Givens, name: string, at: Span): void {
  if (namesOf(givens).includes(name)) throw givensProblems.declaredTwice(at, name);
}

const unknownFunctionsIn = (expression: Expression): string[] => [
  ...(expression.kind === 'call' && !isNamedFunction(expression.name) ? [expression.name] : []),
  ...operandsOf(expression).flatMap(unknownFunctionsIn),
];
