import { scaled } from '../build.ts';
import { times } from '../differentiate/downstream.ts';
import { isScalar } from '../shapes/shape.ts';
import { atSteps } from './misconception.ts';

/** u ∘ h for u: the variable stays in as a factor. */
export const factorKept = atSteps(({ rule, term, upstream, place }, { show }) => {
  const isInner = /^product-/.test(rule) && isScalar(term.shape);
  if (!isInner && rule !== 'entrywise-product') return undefined;
  const [own, other] = [term.operands[place]!.source, term.operands[1 - place]!.source];
  const turnedOther: typeof other = isInner ? { kind: 'transpose', of: other } : other;
  const plain = other.kind === 'transpose' ? other.of : turnedOther;
  const both = times([isInner ? plain : other, own], term.operands[place]!.shape);
  return {
    instead: isInner ? scaled(upstream, [both]) : times([upstream, both], term.shape),
    message: {
      en: `${show(own)} is still a factor. ${show(term.source)} is linear in ${show(own)}, so differentiating leaves only the other factor.`,
      ko: `${show(own)} 항이 그대로 곱해져 있습니다. ${show(term.source)} 식은 ${show(own)}에 대해 일차식이므로 미분하면 다른 인수만 남습니다.`,
    },
  };
});
