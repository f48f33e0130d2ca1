import {
  derive,
  inferTerm,
  isFinite,
  isScalar,
  randomSmoothFunction,
  readFind,
  readGivens,
  readRenaming,
  renameGivens,
  sampleTensor,
  shapeContextOf,
  shapeOf,
  situate,
  sizeValue,
  type Derivative,
  type Expression,
  type Givens,
  type Point,
  type Shape,
  type Situation,
} from '../../calculus/index.ts';
import type { Structure } from '../../contract/exercise-kinds/jacobian.ts';
import { createRandom, seedFrom, tensor, type Random } from '../../engine/index.ts';
import { inPart } from '../in-part.ts';
import { expand } from './expand.ts';
import { authorProblems } from './messages.ts';
import type { JacobianSpec } from './spec.ts';
import { structureOf } from './structure.ts';

/** A Jacobian at a small size; the key is the engine's, its formulas are the calculus'. */
export interface JacobianTask extends Derivative {
  readonly givens: Givens;
  readonly sizes: ReadonlyMap<string, number>;
  readonly rows: number;
  readonly columns: number;
  readonly asks: JacobianSpec['ask'];
  /** Points of these sizes at which entries are compared with the engine's Jacobian. */
  readonly situations: readonly Situation[];
  /** Undefined for a single row or column. */
  readonly structure: Structure | undefined;
  /** The entries as formulas, row by row; undefined where there is none. */
  readonly formulas: readonly (Expression | undefined)[];
}

/** Variant 0 as written; others take the author's names in turn and draw their sizes. */
export function generateJacobian(spec: JacobianSpec, variant: number): JacobianTask {
  const written = inPart('given', () => readGivens(spec.given));
  const find = inPart('find', () => readFind(spec.find, written));
  const place = variant === 0 ? -1 : (variant - 1) % Math.max(1, spec.variants.length);
  const renaming = readRenaming(spec.variants[place] ?? {});
  const givens = inPart(`variants.${place}`, () => renameGivens(written, renaming));
  const to = (name: string) => renaming.get(name) ?? name;
  const derivative = { output: to(find.output), target: to(find.target) };
  const random = createRandom(seedFrom(`${spec.given}\n${spec.find}\n${variant}`));
  const sizes = inPart('sizes', () => sizesOf(spec, givens, variant > 0 ? random : undefined));
  return inPart('find', () => taskOf(givens, derivative, sizes, spec.ask, random));
}

/** @throws ProblemError when a size of the givens has no number. */
function sizesOf(spec: JacobianSpec, givens: Givens, random: Random | undefined) {
  const missing = givens.sizes.find((size) => !(size in spec.sizes));
  if (missing !== undefined) throw authorProblems.sizeMissing(missing);
  const drawn = (written: number) => (random && written > 1 ? 2 + random.integer(2) : written);
  return new Map(givens.sizes.map((size) => [size, drawn(spec.sizes[size]!)]));
}

function taskOf(
  givens: Givens,
  derivative: Derivative,
  sizes: ReadonlyMap<string, number>,
  asks: JacobianSpec['ask'],
  random: Random,
): JacobianTask {
  const { output, target } = derivative;
  const [from, to] = [shapeOf(givens, output)!, shapeOf(givens, target)!];
  if (from.columns !== '1' || to.columns !== '1') throw authorProblems.notVectors(output, target);
  const [rows, columns] = [sizeValue(from.rows, sizes), sizeValue(to.rows, sizes)];
  const situations = sampleAt(givens, derivative, sizes, random);
  return {
    ...derivative,
    givens,
    sizes,
    rows,
    columns,
    asks,
    situations,
    structure:
      rows > 1 && columns > 1
        ? structureOf(sampleAt(givens, derivative, telling(sizes), random))
        : undefined,
    formulas: formulasOf(givens, derivative, from, { sizes, rows, columns }),
  };
}

/** Sizes that differ and are large enough that a structure does not come about by chance. */
const telling = (sizes: ReadonlyMap<string, number>): ReadonlyMap<string, number> =>
  new Map([...sizes].map(([size, value], place) => [size, value > 1 ? 3 + place : value]));

const points = 5;

function sampleAt(
  givens: Givens,
  derivative: Derivative,
  sizes: ReadonlyMap<string, number>,
  random: Random,
): Situation[] {
  const situations: Situation[] = [];
  for (let attempt = 0; attempt < 60 && situations.length < points; attempt += 1) {
    const values = new Map(
      givens.declarations.map(({ name, shape, role }) => [
        name,
        sampleTensor(shape, role === 'free' && attempt > 20 ? 'positive' : role, sizes, random),
      ]),
    );
    const functions = new Map(givens.functions.map((name) => [name, randomSmoothFunction(random)]));
    const point: Point = { sizes, values, functions };
    const situation = situate(givens, derivative, point, (dimensions) =>
      tensor(
        Array.from({ length: dimensions[0]! * dimensions[1]! }, () => 1),
        [...dimensions],
      ),
    );
    if ([...situation.values.values(), situation.jacobian].every(isFinite))
      situations.push(situation);
  }
  return situations;
}

/** Row i is the gradient for the upstream gradient e_i, written out entry by entry. */
function formulasOf(
  givens: Givens,
  derivative: Derivative,
  from: Shape,
  { sizes, rows, columns }: Pick<JacobianTask, 'sizes' | 'rows' | 'columns'>,
): (Expression | undefined)[] {
  const upstream = isScalar(from) ? undefined : 'upstream';
  const found = derive(givens, derivative, upstream);
  if (!found) return Array.from({ length: rows * columns }, () => undefined);
  const shapes = shapeContextOf(givens);
  const term = inferTerm(found.gradient, {
    ...shapes,
    shapeOf: (name) => (name === upstream ? from : shapes.shapeOf(name)),
  });
  return Array.from({ length: rows * columns }, (_, at) => {
    const hot = Math.floor(at / columns);
    const unit = upstream === undefined ? {} : { unit: { name: upstream, hot } };
    return expand(term, [at % columns, 0], { givens, sizes, ...unit });
  });
}
