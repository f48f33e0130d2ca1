import { scaled } from '../build.ts';
import { times } from '../differentiate/downstream.ts';
import { isScalar } from '../shapes/shape.ts';
import { atSteps } from './misconception.ts';

/** At a product: multiplied by the factor itself, where the other factor belongs. */
export const ownFactor = atSteps(({ rule, term, upstream, place }, { show }) => {
  const isInner = /^product-/.test(rule) && isScalar(term.shape);
  const isEntrywise =
    rule === 'entrywise-product' || (rule === 'scale-number' && isScalar(term.shape));
  if (!isInner && !isEntrywise) return undefined;
  const [own, other] = [term.operands[place]!.source, term.operands[1 - place]!.source];
  return {
    instead: isInner ? scaled(upstream, [own]) : times([upstream, own], term.shape),
    message: {
      en: `In ${show(term.source)} the local gradient of ${show(own)} is the other factor, ${show(other)}, not ${show(own)} itself.`,
      ko: `${show(term.source)}에서 ${show(own)}의 국소 기울기는 자기 자신이 아니라 다른 인수인 ${show(other)}입니다.`,
    },
  };
});
