import { tensor, type Tensor } from '../../engine/index.ts';
import { valueOf, type Situation } from '../evaluate/situation.ts';
import type { Term } from '../shapes/term.ts';
import { entriesOf } from './entry-question.ts';
import type { Question } from './question.ts';

/** What a formula comes to at a point, in either convention; computed when it is asked for. */
export interface Reading {
  /** As it is written. */
  readonly plain: () => Tensor;
  /** As a row; with an upstream gradient, the whole Jacobian. */
  readonly asJacobian: () => Tensor;
}

export function readingOf(question: Question, term: Term, situation: Situation): Reading {
  const { upstream, entry, whole } = question;
  if (entry && whole) {
    const picked = once(() =>
      entriesOf(jacobianReading(whole, term, situation), whole, entry, situation),
    );
    return { plain: picked, asJacobian: picked };
  }
  const plain = once(() => valueOf(term, situation));
  return {
    plain,
    asJacobian: once(() =>
      upstream === undefined ? turned(plain()) : stacked(term, situation, upstream),
    ),
  };
}

function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => (known ??= { value: compute() }).value;
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

const nothing = tensor([NaN], [1, 1]);

/** The Jacobian that a formula for the whole stands for; not a number where its shape is another. */
function jacobianReading({ upstream, target }: Question, term: Term, situation: Situation): Tensor {
  const { shape, data } = valueOf(term, situation);
  const wanted = situation.values.get(target)!.shape;
  if (shape[0] !== wanted[0] || shape[1] !== wanted[1]) return nothing;
  return upstream === undefined
    ? tensor([...data], [1, data.length])
    : stacked(term, situation, upstream);
}
