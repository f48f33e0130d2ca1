import { namesOf, shapeContextOf, type Expression, type Givens } from '../../calculus/index.ts';
import { inferTerm, operandsOf, settledShape, withOperands } from '../../calculus/index.ts';
import type { Random } from '../../engine/index.ts';

const letters = ['n', 'd', 'm', 'k', 'h', 'p', 'q', 'r', 'C', 'V', 'H', 'D', 'K', 'T'];

/** New letters for the sizes of the givens, none of them taken. */
export function drawSizes(givens: Givens, random: Random): ReadonlyMap<string, string> {
  const taken = new Set([...namesOf(givens), ...givens.functions]);
  const drawn = random.shuffle(letters.filter((letter) => !taken.has(letter)));
  return new Map(givens.sizes.map((size, place) => [size, drawn[place] ?? size]));
}

/** The same givens with other letters for their sizes: W ∈ ℝ^{k×m} for W ∈ ℝ^{n×d}. */
export function renameSizes(givens: Givens, sizes: ReadonlyMap<string, string>): Givens {
  const renamed = (size: string): string =>
    size.replace(/\p{L}.*/u, (symbol) => sizes.get(symbol) ?? symbol);
  const declared: Givens = {
    ...givens,
    sizes: givens.sizes.map(renamed),
    declarations: givens.declarations.map((one) => ({
      ...one,
      shape: { rows: renamed(one.shape.rows), columns: renamed(one.shape.columns) },
    })),
    definitions: [],
  };
  const names = new Set(namesOf(givens));
  return givens.definitions.reduce((before, { name, expression: written }) => {
    const expression = inSizes(written, (size) => (names.has(size) ? size : renamed(size)));
    const term = inferTerm(expression, shapeContextOf(before));
    const definition = { name, expression, term, shape: settledShape(term.shape) };
    return { ...before, definitions: [...before.definitions, definition] };
  }, declared);
}

/** Sizes also stand in expressions: 1/N, 1_n, I_d. */
function inSizes(expression: Expression, to: (size: string) => string): Expression {
  const inner = withOperands(
    expression,
    operandsOf(expression).map((operand) => inSizes(operand, to)),
  );
  if (inner.kind === 'name') return { ...inner, name: to(inner.name) };
  if (inner.kind === 'ones' || inner.kind === 'identity')
    return { ...inner, size: inner.size === undefined ? undefined : to(inner.size) };
  return inner;
}
