import { shownIn, type Misconception } from './misconception.ts';

/** The gradient of a quantity on the way, not of the one that was asked for. */
export const stoppedEarly: Misconception = {
  wrongTurns(derivation) {
    const show = shownIn(derivation);
    return derivation.arrivals.slice(1, -1).map(({ name, gradient }) => ({
      finish: () => gradient,
      message: {
        en: `This is ${show.partial(name)}, which equals ${show(gradient)}. One more step leads from ${show(name)} to ${show(derivation.target)}: multiply by the local gradient there.`,
        ko: `이 식은 아직 ${show.partial(name)} 값, 곧 ${show(gradient)}입니다. ${show(name)}에서 ${show(derivation.target)}까지 가는 국소 기울기를 더 곱해야 합니다.`,
      },
    }));
  },
};
