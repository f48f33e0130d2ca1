import {
  call,
  elementwise,
  identity,
  negative,
  number,
  product,
  quotient,
  sum,
  transpose,
} from '../../src-main/calculus/build.ts';
import { operandsOf, withOperands, type Expression } from '../../src-main/calculus/expression.ts';
import type { ShapeContext } from '../../src-main/calculus/shapes/context.ts';
import { isScalar, type Shape } from '../../src-main/calculus/shapes/shape.ts';
import { spacesOf } from '../../src-main/calculus/shapes/spaces.ts';

type SpaceOf = (part: Expression) => Shape | undefined;
type Rewrite = (part: Expression, space: Shape, spaceOf: SpaceOf) => Expression | undefined;

const isColumn = ({ rows, columns }: Shape): boolean => columns === '1' && rows !== '1';

/** The factors of a matrix product in which no number only scales. */
const matrixFactors = (part: Expression, spaceOf: SpaceOf): readonly Expression[] | undefined => {
  if (part.kind !== 'product') return undefined;
  const spaces = part.factors.map(spaceOf);
  return spaces.every((space) => space && !isScalar(space)) ? part.factors : undefined;
};

/** What may be done to any part of a formula without changing its value. */
export const identities: Readonly<Record<string, Rewrite>> = {
  'a ∘ b = b ∘ a': (part) =>
    part.kind === 'elementwise' ? { ...part, factors: part.factors.toReversed() } : undefined,
  'a + b = b + a': (part) =>
    part.kind === 'sum' ? { ...part, terms: part.terms.toReversed() } : undefined,
  'A = (Aᵀ)ᵀ': (part, space) =>
    isScalar(space) ? undefined : { kind: 'transpose', of: { kind: 'transpose', of: part } },
  'A B = (Bᵀ Aᵀ)ᵀ': (part, _, spaceOf) => {
    const factors = matrixFactors(part, spaceOf);
    return factors && transpose(product(factors.toReversed().map(transpose)));
  },
  'A (B + C) = A B + A C': (part, _, spaceOf) => {
    const factors = matrixFactors(part, spaceOf);
    const last = factors?.at(-1);
    if (last?.kind !== 'sum' || last.terms.some((term) => !hasSpace(term, last, spaceOf)))
      return undefined;
    return sum(last.terms.map((term) => product([...factors!.slice(0, -1), term])));
  },
  'a ∘ (b + c) = a ∘ b + a ∘ c': (part, _, spaceOf) => {
    if (part.kind !== 'elementwise') return undefined;
    const last = part.factors.at(-1)!;
    if (last.kind !== 'sum' || last.terms.some((term) => !hasSpace(term, last, spaceOf)))
      return undefined;
    return sum(last.terms.map((term) => elementwise([...part.factors.slice(0, -1), term])));
  },
  'v ∘ w = diag(v) w': (part, space, spaceOf) => {
    if (part.kind !== 'elementwise' || !isColumn(space)) return undefined;
    const [first, ...rest] = part.factors;
    const isVector = (one: Expression) => isColumn(spaceOf(one) ?? { rows: '1', columns: '1' });
    if (!isVector(first!) || !rest.every(isVector)) return undefined;
    return product([call('diag', [first!]), elementwise(rest)]);
  },
  'A = I A': (part, space) => (isScalar(space) ? undefined : product([identity(), part])),
  'A = 2 A / 2': (part) => quotient(product([number(2), part]), number(2)),
  'A = −(−A)': (part) => ({ kind: 'negative', of: { kind: 'negative', of: part } }),
  'A = A + A − A': (part) => sum([part, part, negative(part)]),
  'A = 3 A − 2 A': (part) =>
    sum([product([number(3), part]), negative(product([number(2), part]))]),
  'A = A + 0': (part) => sum([part, number(0)]),
};

const hasSpace = (term: Expression, whole: Expression, spaceOf: SpaceOf): boolean => {
  const [own, all] = [spaceOf(term), spaceOf(whole)];
  return (
    own !== undefined && all !== undefined && own.rows === all.rows && own.columns === all.columns
  );
};

interface Place {
  readonly rewritten: () => Expression;
}

/** Every place at which an identity applies. */
function placesFor(whole: Expression, rewrite: Rewrite, context: ShapeContext): Place[] {
  const spaceOf = spacesOf(whole, context);
  const places: Place[] = [];
  const visit = (part: Expression, rebuilt: (instead: Expression) => Expression): void => {
    const space = spaceOf(part);
    const instead = space && part.kind !== 'number' ? rewrite(part, space, spaceOf) : undefined;
    if (instead) places.push({ rewritten: () => rebuilt(instead) });
    const operands = operandsOf(part);
    if (part.kind !== 'power' && part.kind !== 'index-sum' && part.kind !== 'entry')
      operands.forEach((operand, place) =>
        visit(operand, (inner) => rebuilt(withOperands(part, operands.with(place, inner)))),
      );
  };
  visit(whole, (instead) => instead);
  return places;
}

/** A choice of an identity and of a place, by two numbers from 0 to 1. */
export type Choice = readonly [which: number, where: number];

/** Applies one identity after another, each at a place of its own. */
export function rewritten(
  expression: Expression,
  choices: readonly Choice[],
  context: ShapeContext,
): Expression {
  const all = Object.values(identities);
  return choices.reduce((whole, [which, where]) => {
    const places = placesFor(whole, all[Math.floor(which * all.length)]!, context);
    return places[Math.floor(where * places.length)]?.rewritten() ?? whole;
  }, expression);
}
