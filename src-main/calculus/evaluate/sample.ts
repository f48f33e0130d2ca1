import { tensor, type Random, type Tensor } from '../../engine/index.ts';
import type { Declaration } from '../givens/declaration.ts';
import type { Role } from '../givens/role.ts';
import type { Givens } from '../givens/givens.ts';
import { sizeValue } from '../shapes/size.ts';
import type { Shape } from '../shapes/shape.ts';
import { randomSmoothFunction, type SmoothFunction } from './smooth-function.ts';

/** Concrete sizes, values of what is declared, and what the unknown functions are. */
export interface Point {
  readonly sizes: ReadonlyMap<string, number>;
  readonly values: ReadonlyMap<string, Tensor>;
  readonly functions: ReadonlyMap<string, SmoothFunction>;
}

/**
 * Draws a point that separates right from wrong: sizes that differ and are at least 2, entries away
 * from 0, every unknown function random. `positive` draws free names above 0, for logarithms.
 */
export function samplePoint(givens: Givens, random: Random, positive = false): Point {
  const drawn = random.shuffle([2, 3, 4, 5, 6, 7].slice(0, Math.max(4, givens.sizes.length + 1)));
  const sizes = new Map(givens.sizes.map((size, place) => [size, drawn[place] ?? place + 3]));
  const values = new Map(
    givens.declarations.map(({ name, shape, role }) => [
      name,
      sampleTensor(shape, positive && role === 'free' ? 'positive' : role, sizes, random),
    ]),
  );
  const functions = new Map(givens.functions.map((name) => [name, randomSmoothFunction(random)]));
  return { sizes, values, functions };
}

export function dimensionsOf(shape: Shape, sizes: ReadonlyMap<string, number>): [number, number] {
  return [sizeValue(shape.rows, sizes), sizeValue(shape.columns, sizes)];
}

export function sampleTensor(
  shape: Declaration['shape'],
  role: Role,
  sizes: ReadonlyMap<string, number>,
  random: Random,
): Tensor {
  const [rows, columns] = dimensionsOf(shape, sizes);
  const count = rows * columns;
  return tensor(entries[role](count, random, columns), [rows, columns]);
}

const list = (count: number, entry: (place: number) => number): number[] =>
  Array.from({ length: count }, (_, place) => entry(place));

const entries: Readonly<
  Record<Role, (count: number, random: Random, columns: number) => number[]>
> = {
  free: (count, random) =>
    list(count, () => (random.uniform() < 0.5 ? -1 : 1) * random.between(0.2, 1.5)),
  positive: (count, random) => list(count, () => random.between(0.2, 1.8)),
  mask: (count, random) => list(count, () => random.integer(2)),
  probability(count, random) {
    const weights = list(count, () => random.between(0.2, 1));
    const total = weights.reduce((a, b) => a + b, 0);
    return weights.map((weight) => weight / total);
  },
  /** A column, or every row of a matrix, has a single 1. */
  'one-hot'(count, random, columns) {
    if (columns === 1) return oneHot(count, random.integer(count));
    return list(count / columns, () => random.integer(columns)).flatMap((hot) =>
      oneHot(columns, hot),
    );
  },
  index: (count, random) => list(count, () => random.integer(2)),
};

const oneHot = (count: number, hot: number): number[] =>
  list(count, (place) => (place === hot ? 1 : 0));
