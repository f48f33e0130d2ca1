import { isNumber, negative, sum } from '../build.ts';
import {
  contracted,
  contractedWithin,
  equality,
  equalityIn,
  joined,
  type IndexSizes,
} from '../entries/contract.ts';
import { entryPaths, type EntryPath } from '../entries/entry-paths.ts';
import { entryTerm } from '../entries/entry-term.ts';
import { simpleName } from '../entries/affine.ts';
import { freeIndices, parkedIndex, replaceIndices, separated } from '../entries/free-indices.ts';
import { operandsOf, sameExpression, withOperands, type Expression } from '../expression.ts';
import type { EntryIndices } from '../givens/find.ts';
import { shapeContextOf, shapeOf, type Givens } from '../givens/givens.ts';
import type { ShapeContext } from '../shapes/context.ts';
import { inferTerm } from '../shapes/infer.ts';
import type { Shape } from '../shapes/shape.ts';
import { settled } from '../shapes/size.ts';
import type { Term } from '../shapes/term.ts';

export const longSizes = ({ rows, columns }: Shape): string[] =>
  [rows, columns].filter((size) => size !== '1');

/** The shapes of the givens and of an upstream gradient; indices may be open. */
export function openContext(givens: Givens, upstream?: string, output?: string): ShapeContext {
  const shapes = shapeContextOf(givens);
  return {
    ...shapes,
    openIndices: true,
    shapeOf: (name) =>
      name === upstream && output !== undefined ? shapeOf(givens, output) : shapes.shapeOf(name),
  };
}

/** How far the sums inside a term run. */
export function sumSizes(term: Term, found = new Map<string, string>()): Map<string, string> {
  if (term.op === 'index-sum') found.set(term.index, settled(term.size));
  for (const operand of term.operands) sumSizes(operand, found);
  return found;
}

/** An expression at an entry, taken apart into entries: (u ∘ f′(z))_i is u_i f′(z_i). */
export function entryAt(
  expression: Expression,
  indices: readonly string[],
  context: ShapeContext,
): Term {
  const term = inferTerm(expression, context);
  const [first = '1', second] = indices;
  const isRow = settled(term.shape.rows) === '1';
  const at: [string, string] =
    second !== undefined ? [first, second] : isRow ? ['1', first] : [first, '1'];
  return entryTerm(term, at, {
    staysWhole: () => false,
    infer: (inner) => inferTerm(inner, context),
  });
}

/** ∂(a number)/∂X_{ij} in index notation, a term for every path. */
export function entryDerivative(
  term: Term,
  target: { readonly name: string; readonly indices: readonly string[] },
  { context, sizes }: { readonly context: ShapeContext; readonly sizes: Map<string, string> },
): Expression | undefined {
  const isActive = (name: string) => name === target.name;
  const paths = entryPaths(term, { context, isActive, sizes });
  return paths && addedPaths(paths, target.indices, sizes);
}

/** What paths come to, each ending in 1 where the entry that it reaches is the one that is asked. */
function addedPaths(
  paths: readonly EntryPath[],
  indices: readonly string[],
  sizes: IndexSizes,
): Expression {
  return sum(paths.map((path) => pathExpression(path, indices, sizes)).toSorted(negativesLast));
}

const negativesLast = (a: Expression, b: Expression): number =>
  Number(a.kind === 'negative') - Number(b.kind === 'negative');

/** One path, from the target's side: Σ_i g_i w_k 1{i + k − 1 = j} is Σ_i g_i w_{j−i+1}. */
export function pathExpression(
  path: EntryPath,
  indices: readonly string[],
  sizes: IndexSizes,
): Expression {
  const reached = path.indices.map((index, place) => equality(index, indices[place]!));
  const product = contracted(path.sums, [...path.factors, ...reached], sizes);
  const within = contractedWithin(product, sizes);
  return path.isNegative && !isNumber(within, 0) ? negative(within) : within;
}

/**
 * What a formula for the whole gradient says of one entry. With an upstream gradient g, the formula is
 * Jᵀg, and the entry is that of J: g_k has become 1{k = i}. Undefined where it cannot be written so.
 */
export function entryOfGradient(
  gradient: Expression,
  {
    givens,
    output,
    target,
    upstream,
  }: { givens: Givens; output: string; target: string; upstream: string | undefined },
  entry: EntryIndices,
): Expression | undefined {
  const context = openContext(givens, upstream, output);
  const safe = safeIndices(entry);
  const term = entryAt(named(gradient, givens), safe.target, context);
  const sizes = sumSizes(term);
  const note = (name: string, indices: readonly string[]) =>
    longSizes(shapeOf(givens, name)!).forEach((size, place) => sizes.set(indices[place]!, size));
  note(output, safe.output);
  note(target, safe.target);
  const written =
    upstream === undefined ? term.source : withUnit(term.source, upstream, safe.output);
  const found = contractedWithin(contractedWithin(written, sizes), sizes);
  const back = new Map(
    [...safe.output, ...safe.target].map((letter, place) => [
      letter,
      [...entry.output, ...entry.target][place]!,
    ]),
  );
  const tidy = ordered(contractedWithin(replaceIndices(found, back), sizes));
  return separated(tidy, freeIndices(tidy));
}

/** Letters of their own for every place, since those that are asked may be equal, or numbers. */
const safeIndices = ({ output, target }: EntryIndices): EntryIndices => ({
  output: output.map((_, place) => parkedIndex(place)),
  target: target.map((_, place) => parkedIndex(output.length + place)),
});

/** Parts that are a definition of the givens, by its name: p for softmax(z). */
function named(expression: Expression, givens: Givens): Expression {
  const found = givens.definitions.find(
    ({ expression: of }) => of.kind !== 'name' && sameExpression(of, expression),
  );
  if (found) return { kind: 'name', name: found.name };
  return withOperands(
    expression,
    operandsOf(expression).map((operand) => named(operand, givens)),
  );
}

/** 1{i = j} with its letters in the order of the alphabet. */
export function ordered(expression: Expression): Expression {
  const equal = equalityIn(expression);
  if (equal && simpleName(equal.left) && simpleName(equal.right))
    return equality(...([equal.left, equal.right].toSorted() as [string, string]));
  return withOperands(expression, operandsOf(expression).map(ordered));
}

/** Every entry of the upstream gradient as that of a unit vector. */
function withUnit(expression: Expression, upstream: string, at: readonly string[]): Expression {
  if (
    expression.kind === 'entry' &&
    expression.of.kind === 'name' &&
    expression.of.name === upstream
  )
    return joined(expression.indices.map((index, place) => equality(index, at[place]!)));
  return withOperands(
    expression,
    operandsOf(expression).map((operand) => withUnit(operand, upstream, at)),
  );
}
