import { number } from '../build.ts';
import { derivativeOf } from '../differentiate/downstream.ts';
import { isScalar } from '../shapes/shape.ts';
import { shapeOf } from '../givens/givens.ts';
import { atSteps, shownIn, type Misconception } from './misconception.ts';

const atActivations = atSteps(({ rule, term, upstream }, { show }) => {
  if (rule !== 'activation' || term.op !== 'call' || upstream.kind === 'number') return undefined;
  const local = derivativeOf(term.name, [term.operands[0]!.source]);
  return {
    instead: local,
    message: {
      en: `${show(local)} is only the local gradient. Multiply it by the upstream gradient that arrives there, ${show(upstream)}.`,
      ko: `${show(local)} 항은 국소 기울기(local gradient)일 뿐입니다. 그 자리로 들어오는 상류 기울기(upstream gradient) ${show(upstream)} 항을 곱해야 합니다.`,
    },
  };
});

/** The local gradient alone, without what arrives from above. */
export const upstreamForgotten: Misconception = {
  wrongTurns(derivation) {
    const numbers = derivation.arrivals.slice(1, -1).filter(({ name, gradient }) => {
      const shape = shapeOf(derivation.givens, name);
      return shape !== undefined && isScalar(shape) && gradient.kind !== 'number';
    });
    const show = shownIn(derivation);
    return [
      ...atActivations.wrongTurns(derivation),
      ...numbers.map(({ name, gradient }) => ({
        alteration: {
          arrival: (other: { name: string }) => (other.name === name ? number(1) : undefined),
        },
        message: {
          en: `This starts at ${show(name)}, as if the formula ended there. The upstream gradient ${show.partial(name)}, which is ${show(gradient)}, is missing.`,
          ko: `${show(name)}에서 식이 끝나는 것처럼 거기에서 시작했습니다. 상류 기울기(upstream gradient) ${show.partial(name)} 항(${show(gradient)})이 빠졌습니다.`,
        },
      })),
    ];
  },
};
