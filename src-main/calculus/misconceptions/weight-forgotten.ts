import { spread } from '../functions/spread.ts';
import { isScalar } from '../shapes/shape.ts';
import type { Term } from '../shapes/term.ts';
import { atSteps } from './misconception.ts';

/** Behind s = uᵀh the gradient of h is taken for 1: u is left out. */
export const weightForgotten = atSteps(({ rule, term, upstream, place }, { show }) => {
  if (!/^product-/.test(rule) || !isScalar(term.shape)) return undefined;
  if (isOnes(term.operands[1 - place]!)) return undefined;
  const other = show(term.operands[1 - place]!.source);
  const own = show(term.operands[place]!.source);
  return {
    instead: spread(upstream, term.operands[place]!),
    message: {
      en: `The other factor of ${show(term.source)} is missing: the local gradient of ${own} is ${other}, not 1.`,
      ko: `${show(term.source)}에서 다른 인수가 빠졌습니다. ${own}의 국소 기울기는 1이 아니라 ${other}입니다.`,
    },
  };
});

/** A factor that is 1 everywhere may be left out. */
const isOnes = (term: Term): boolean =>
  term.op === 'ones' ||
  (term.op === 'number' && term.value === 1) ||
  (term.op === 'transpose' && isOnes(term.operands[0]!));
