import { number } from '../build.ts';
import { derivativeOf } from '../differentiate/downstream.ts';
import { isScalar } from '../shapes/shape.ts';
import { shapeOf } from '../givens/givens.ts';
import { toText } from '../print/text.ts';
import { atSteps, partial, type Misconception } from './misconception.ts';

const atActivations = atSteps(({ rule, term, upstream }) => {
  if (rule !== 'activation' || term.op !== 'call' || upstream.kind === 'number') return undefined;
  const local = derivativeOf(term.name, [term.operands[0]!.source]);
  return {
    instead: local,
    message: {
      en: `${toText(local)} is only the local gradient. Multiply it by the upstream gradient that arrives there, ${toText(upstream)}.`,
      ko: `${toText(local)} 항은 국소 기울기(local gradient)일 뿐입니다. 그 자리로 들어오는 상류 기울기(upstream gradient) ${toText(upstream)} 항을 곱해야 합니다.`,
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
    return [
      ...atActivations.wrongTurns(derivation),
      ...numbers.map(({ name, gradient }) => ({
        alteration: {
          arrival: (other: { name: string }) => (other.name === name ? number(1) : undefined),
        },
        message: {
          en: `This starts at ${name}, as if ${name} were the last quantity. The upstream gradient ${partial(derivation, name)} = ${toText(gradient)} is missing.`,
          ko: `마지막 양이 ${name}인 것처럼 거기에서 시작했습니다. 상류 기울기(upstream gradient) ${partial(derivation, name)} = ${toText(gradient)} 항이 빠졌습니다.`,
        },
      })),
    ];
  },
};
