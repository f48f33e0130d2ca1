import { tensor, type Tensor } from '../../engine/index.ts';
import { fixedNumber, simpleName } from '../entries/affine.ts';
import type { Situation } from '../evaluate/situation.ts';
import type { EntryIndices } from '../givens/find.ts';
import { scopeOf, shapeContextOf, shapeOf, type Givens } from '../givens/givens.ts';
import { givensProblems } from '../givens/problems.ts';
import type { Shape } from '../shapes/shape.ts';
import { sizeValue } from '../shapes/size.ts';
import type { Question } from './question.ts';

/** The indices that a question leaves open, each with how far it runs. */
export interface AskedIndex {
  readonly name: string;
  readonly size: string;
}

/** The entries that a question asks for. */
export interface AskedEntry extends EntryIndices {
  /** In the order in which they are written, each once. */
  readonly indices: readonly AskedIndex[];
}

const longSizes = ({ rows, columns }: Shape): string[] =>
  [rows, columns].filter((size) => size !== '1');

/**
 * The question for one entry of what `whole` asks: answers are compared at every value of the open
 * indices, which the situations hold as a matrix with a row for each value of the first.
 * @throws GivensProblem where an index does not fit.
 */
export function entryQuestion(whole: Question, entry: EntryIndices): Question {
  const { givens, output, target } = whole;
  const indices = askedIndices(givens, { output, target }, entry);
  const asked: AskedEntry = { ...entry, indices };
  const [first, ...others] = indices.map(({ size }) => size);
  const pick = (situation: Situation): Situation => {
    const picked = entriesOf(situation.jacobian, whole, asked, situation);
    return { ...situation, gradient: picked, jacobian: picked };
  };
  const scope = scopeOf(givens);
  return {
    ...whole,
    entry: asked,
    whole,
    form: 'shape',
    upstream: undefined,
    scope: { ...scope, indices: indices.map(({ name }) => name) },
    shapes: { ...shapeContextOf(givens), rowsMeetColumns: true },
    gradientShape: { rows: first ?? '1', columns: others.length === 0 ? '1' : others.join('·') },
    jacobianShape: undefined,
    situations: whole.situations.map(pick),
    reserve: whole.reserve.map(pick),
  };
}

function askedIndices(
  givens: Givens,
  { output, target }: Pick<Question, 'output' | 'target'>,
  entry: EntryIndices,
): AskedIndex[] {
  const sizes = [output, target].flatMap((name) => longSizes(shapeOf(givens, name)!));
  const found = new Map<string, string>();
  [...entry.output, ...entry.target].forEach((index, place) => {
    const size = sizes[place]!;
    const number = fixedNumber(index);
    if (number !== undefined) {
      const isThere = number >= 1 && number <= (/^\d+$/.test(size) ? Number(size) : 2);
      if (!isThere) throw givensProblems.indexNotLetter(index);
      return;
    }
    const name = simpleName(index);
    if (name === undefined || givens.sizes.includes(name))
      throw givensProblems.indexNotLetter(index);
    const before = found.get(name);
    if (before !== undefined && before !== size)
      throw givensProblems.indexTwoRanges(name, before, size);
    found.set(name, size);
  });
  return [...found].map(([name, size]) => ({ name, size }));
}

type Asking = Pick<Question, 'givens' | 'output' | 'target'>;

/** Where in the Jacobian the entry stands that belongs to the `at`-th values of the open indices. */
export function placeInJacobian(
  { givens, output, target }: Asking,
  entry: AskedEntry,
  { point: { sizes } }: Pick<Situation, 'point'>,
  at: number,
): { readonly row: number; readonly column: number } {
  const values = new Map<string, number>();
  let rest = at;
  for (const { name, size } of entry.indices.toReversed()) {
    const length = sizeValue(size, sizes);
    values.set(name, (rest % length) + 1);
    rest = Math.floor(rest / length);
  }
  const placeIn = (name: string, indices: readonly string[]) => {
    const long = longSizes(shapeOf(givens, name)!).map((size) => sizeValue(size, sizes));
    return indices.reduce((place, index, axis) => {
      const value = fixedNumber(index) ?? values.get(index)!;
      return place * long[axis]! + value - 1;
    }, 0);
  };
  return { row: placeIn(output, entry.output), column: placeIn(target, entry.target) };
}

/**
 * The entries of a Jacobian [entries of the output, entries of the target] that a question asks for,
 * with a row for each value of its first index; NaN where the tensor has no such entry.
 */
export function entriesOf(
  jacobian: Tensor,
  asking: Asking,
  entry: AskedEntry,
  situation: Pick<Situation, 'point'>,
): Tensor {
  const lengths = entry.indices.map(({ size }) => sizeValue(size, situation.point.sizes));
  const count = lengths.reduce((all, length) => all * length, 1);
  const [rows, columns] = jacobian.shape as [number, number];
  const entries = Array.from({ length: count }, (_, at) => {
    const { row, column } = placeInJacobian(asking, entry, situation, at);
    return row < rows && column < columns ? jacobian.data[row * columns + column]! : NaN;
  });
  const [first = 1] = lengths;
  return tensor(entries, [first, count / first]);
}
