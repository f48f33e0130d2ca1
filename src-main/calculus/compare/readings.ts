import { tensor, type Tensor } from '../../engine/index.ts';
import { valueOf, type Situation } from '../evaluate/situation.ts';
import type { Term } from '../shapes/term.ts';
import type { Question } from './question.ts';

/** A formula as written, or as a row; with an upstream gradient also as the whole Jacobian. */
export function readingsOf(
  { upstream }: Question,
  term: Term,
  situation: Situation,
): readonly Tensor[] {
  const value = valueOf(term, situation);
  return [value, upstream === undefined ? turned(value) : stacked(term, situation, upstream)];
}

/** A vector as a row; matrices have no other convention here. */
const turned = ({ data, shape }: Tensor): Tensor =>
  tensor([...data], shape[1] === 1 ? [1, shape[0]!] : shape);

/** A row for each unit upstream gradient: the Jacobian that the formula stands for. */
function stacked(term: Term, situation: Situation, upstream: string): Tensor {
  const { shape, data } = situation.upstream;
  const rows = Array.from(data, (_, hot) => {
    const unit = tensor(
      Array.from(data, (_entry, place) => (place === hot ? 1 : 0)),
      shape,
    );
    return [...valueOf(term, situation, new Map([[upstream, unit]])).data];
  });
  return tensor(rows.flat(), [rows.length, rows[0]!.length]);
}
