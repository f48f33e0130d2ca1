import { tensor, type Tensor } from '../../engine/index.ts';
import { valueOf, type Situation } from '../evaluate/situation.ts';
import type { Term } from '../shapes/term.ts';
import type { Question } from './question.ts';

/** What a formula comes to at a point, in either convention; computed when it is asked for. */
export interface Reading {
  /** As it is written. */
  readonly plain: () => Tensor;
  /** As a row; with an upstream gradient, the whole Jacobian. */
  readonly asJacobian: () => Tensor;
}

export function readingOf({ upstream }: Question, term: Term, situation: Situation): Reading {
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
