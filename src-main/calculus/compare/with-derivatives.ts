import { tensor } from '../../engine/index.ts';
import { situate, type Situation } from '../evaluate/situation.ts';
import { derivativeName, type Derivative } from '../givens/find.ts';
import { shapeOf } from '../givens/givens.ts';
import { isScalar, type Shape } from '../shapes/shape.ts';
import { jacobianShapeOf, type Convention, type Question } from './question.ts';

/**
 * The same question with derivatives of the givens as names that have values: ∂s/∂z as a row or as a
 * column, as the convention says; the derivative of a vector as its Jacobian. Undefined where one of
 * them is no matrix, as ∂z/∂W.
 */
export function withDerivatives(
  question: Question,
  derivatives: readonly Derivative[],
  convention: Convention,
): Question | undefined {
  const { givens, shapes } = question;
  const spaces = new Map<string, Shape>();
  for (const derivative of derivatives) {
    const space = spaceOf(question, derivative, convention);
    if (!space) return undefined;
    spaces.set(derivativeName(derivative), space);
  }
  const known = (situation: Situation): Situation => ({
    ...situation,
    values: new Map([
      ...situation.values,
      ...derivatives.map((derivative) => {
        const { jacobian, values } = situate(givens, derivative, situation.point, zeros);
        const [rows, columns] = values.get(derivative.target)!.shape;
        const isWhole = derivative.entry === undefined && isGradient(derivative);
        const shape = isWhole ? [rows!, columns!] : jacobian.shape;
        return [derivativeName(derivative), tensor([...jacobian.data], shape)] as const;
      }),
    ]),
  });
  const isGradient = ({ output }: Derivative): boolean =>
    convention === 'shape' && isScalar(shapeOf(givens, output)!);
  return {
    ...question,
    shapes: { ...shapes, shapeOf: (name) => spaces.get(name) ?? shapes.shapeOf(name) },
    situations: question.situations.map(known),
    reserve: question.reserve.map(known),
  };
}

function spaceOf(
  { givens }: Question,
  { output, target, entry }: Derivative,
  convention: Convention,
): Shape | undefined {
  const [from, to] = [shapeOf(givens, output)!, shapeOf(givens, target)!];
  if (entry) return { rows: entryCount(from), columns: entryCount(to) };
  return convention === 'shape' && isScalar(from) ? to : jacobianShapeOf(from, to);
}

const entryCount = ({ rows, columns }: Shape): string =>
  [rows, columns].filter((size) => size !== '1').join('·') || '1';

const zeros = ([rows, columns]: readonly number[]) =>
  tensor(new Float64Array(rows! * columns!), [rows!, columns!]);
