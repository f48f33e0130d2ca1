import { product, transpose } from '../build.ts';
import { derivativeOf } from '../differentiate/downstream.ts';
import { isScalar } from '../shapes/shape.ts';
import { atSteps } from './misconception.ts';

/** A matrix product (a number, or a whole matrix) where the product goes entry by entry. */
export const dotForElementwise = atSteps(
  ({ rule, term, upstream, downstream, place }, { show }) => {
    const isEntrywise = rule === 'activation' || rule === 'entrywise-product';
    if (!isEntrywise || isScalar(term.shape) || upstream.kind === 'number') return undefined;
    const local =
      term.op === 'call'
        ? derivativeOf(term.name, [term.operands[0]!.source])
        : term.operands[1 - place]!.source;
    const message = {
      en: `The two vectors must be multiplied entry by entry: ${show(downstream)}. A matrix product mixes or sums entries that do not influence each other.`,
      ko: `두 벡터는 성분별로 곱해야 합니다: ${show(downstream)}. 행렬곱을 하면 서로 영향을 주지 않는 성분까지 섞이거나 더해집니다.`,
    };
    return [
      { instead: product([transpose(upstream), local]), message },
      { instead: product([upstream, transpose(local)]), message },
      { instead: product([local, transpose(upstream)]), message },
    ];
  },
);
