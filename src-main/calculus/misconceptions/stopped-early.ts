import { toText } from '../print/text.ts';
import { partial, type Misconception } from './misconception.ts';

/** The gradient of a quantity on the way, not of the one that was asked for. */
export const stoppedEarly: Misconception = {
  wrongTurns: (derivation) =>
    derivation.arrivals.slice(1, -1).map(({ name, gradient }) => ({
      finish: () => gradient,
      message: {
        en: `This is ${partial(derivation, name)} = ${toText(gradient)}. One more step leads from ${name} to ${derivation.target}: multiply by the local gradient there.`,
        ko: `이 식은 ${partial(derivation, name)} = ${toText(gradient)}입니다. ${name}에서 ${derivation.target}까지 가는 국소 기울기를 더 곱해야 합니다.`,
      },
    })),
};
