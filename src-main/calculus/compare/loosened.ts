import { createRandom } from '../../engine/index.ts';
import { sampleTensor } from '../evaluate/sample.ts';
import type { Situation } from '../evaluate/situation.ts';
import type { Question } from './question.ts';

const known = new WeakMap<Question, readonly Situation[]>();

/**
 * The points of a question with every defined name drawn anew, as if it were a given: h no longer is
 * f(z). Formulas that agree even there are the same mathematics, whatever the givens and sizes are;
 * formulas that agree only at the real points agree because of what these givens define.
 */
export function loosened(question: Question): readonly Situation[] {
  const found =
    known.get(question) ?? question.situations.map((one, place) => drawnAnew(question, one, place));
  known.set(question, found);
  return found;
}

function drawnAnew({ givens }: Question, situation: Situation, place: number): Situation {
  const random = createRandom(place + 1);
  const values = new Map(situation.values);
  for (const { name, shape } of givens.definitions) {
    const isPositive = situation.values.get(name)!.data.every((entry) => entry > 0);
    values.set(
      name,
      sampleTensor(shape, isPositive ? 'positive' : 'free', situation.point.sizes, random),
    );
  }
  return { ...situation, values };
}
