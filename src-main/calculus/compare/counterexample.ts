import { createRandom, tensor, type Random, type Tensor } from '../../engine/index.ts';
import type { Counterexample } from '../../contract/verdict.ts';
import type { Matrix } from '../../contract/real.ts';
import { dimensionsOf, sampleTensor, type Point } from '../evaluate/sample.ts';
import { isFinite, situate, valueOf, type Situation } from '../evaluate/situation.ts';
import { squareFunction, squarePlusFunction } from '../evaluate/smooth-function.ts';
import type { Role } from '../givens/role.ts';
import { symbolLatex } from '../print/symbol.ts';
import { isScalar, sameShape, settledShape, shape, type Shape } from '../shapes/shape.ts';
import type { Term } from '../shapes/term.ts';
import { entriesOf, placeInJacobian } from './entry-question.ts';
import { askedShape, type Question } from './question.ts';
import { slopeAt, type EntryPlace } from './slope.ts';
import { firstDifference } from './values.ts';

/**
 * Small whole numbers for the givens at which an answer and the right one differ, with unknown
 * functions as simple as z², so that a person can redo them. Undefined where none was found.
 */
export function findCounterexample(question: Question, answer: Term): Counterexample | undefined {
  const found = settledShape(answer.shape);
  const asJacobian =
    question.jacobianShape !== undefined &&
    !sameShape(found, question.gradientShape) &&
    (sameShape(found, question.jacobianShape) ||
      sameShape(askedShape(question), question.jacobianShape));
  const random = createRandom(7);
  for (let attempt = 0; attempt < 30; attempt += 1) {
    const situation = smallSituation(question, random, attempt >= 10);
    const yours = valueOf(answer, situation);
    const right = asJacobian ? situation.jacobian : situation.gradient;
    if (![yours, right, ...situation.values.values()].every(isFinite)) continue;
    const entry = firstDifference(yours, right);
    if (!entry && yours.shape[0] === right.shape[0] && yours.shape[1] === right.shape[1]) continue;
    return {
      ...described(question, situation),
      yours: toMatrix(yours),
      right: toMatrix(right),
      ...(entry && { entry: entryAt(entry, yours, right) }),
      slope: slopeFor(question, situation, entry ?? { row: 0, column: 0 }, asJacobian),
    };
  }
  return undefined;
}

/** Where an entry is asked, its place in the Jacobian is what is varied. */
function slopeFor(question: Question, situation: Situation, at: EntryPlace, asJacobian: boolean) {
  if (!question.entry) return slopeAt(question, situation, at, asJacobian);
  const columns = situation.gradient.shape[1]!;
  const place = at.row * columns + at.column;
  return slopeAt(
    question,
    situation,
    placeInJacobian(question, question.entry, situation, place),
    true,
  );
}

function smallSituation(question: Question, random: Random, isPositive: boolean): Situation {
  const { givens, upstream } = question;
  const sizes = new Map(givens.sizes.map((size, place) => [size, place + 2]));
  const values = new Map(
    givens.declarations.map(({ name, shape: of, role }) => [
      name,
      smallTensor(of, isPositive && role === 'free' ? 'positive' : role, sizes, random),
    ]),
  );
  const simple = [squareFunction, squarePlusFunction];
  const functions = new Map(givens.functions.map((name, place) => [name, simple[place % 2]!]));
  const point: Point = { sizes, values, functions };
  const situation = situate(givens, question, point, ([rows, columns]) =>
    smallTensor(shape(String(rows), String(columns)), 'free', sizes, random),
  );
  if (question.entry) {
    const picked = entriesOf(situation.jacobian, question, question.entry, situation);
    return { ...situation, gradient: picked, jacobian: picked };
  }
  if (!upstream) return situation;
  return { ...situation, values: new Map([...situation.values, [upstream, situation.upstream]]) };
}

/** Free names are whole numbers from −2 to 3, not 0; the others are drawn as always. */
function smallTensor(
  of: Shape,
  role: Role,
  sizes: ReadonlyMap<string, number>,
  random: Random,
): Tensor {
  if (role !== 'free' && role !== 'positive') return sampleTensor(of, role, sizes, random);
  const [rows, columns] = dimensionsOf(of, sizes);
  const choices = role === 'free' ? [-2, -1, 1, 2, 3] : [1, 2, 3];
  const entries = Array.from({ length: rows * columns }, () => random.pick(choices));
  return tensor(entries, [rows, columns]);
}

function described(
  { givens, upstream, shapes }: Question,
  { values, point }: Situation,
): Pick<Counterexample, 'givens' | 'functions'> {
  const shown = [...givens.declarations.map((one) => one.name), ...(upstream ? [upstream] : [])];
  return {
    givens: shown.map((name) => ({
      latex: symbolLatex(name, !isScalar(shapes.shapeOf(name)!)),
      value: toMatrix(values.get(name)!),
    })),
    functions: [...point.functions].flatMap(([name, { latex }]) =>
      latex ? [{ latex: `${symbolLatex(name, false)}(z) = ${latex('z')}` }] : [],
    ),
  };
}

const toMatrix = ({ data, shape: [rows, columns] }: Tensor): Matrix => ({
  rows: rows!,
  columns: columns!,
  entries: [...data],
});

function entryAt({ row, column }: { row: number; column: number }, yours: Tensor, right: Tensor) {
  const place = row * yours.shape[1]! + column;
  return {
    row: row + 1,
    column: column + 1,
    yours: yours.data[place]!,
    right: right.data[place]!,
  };
}
