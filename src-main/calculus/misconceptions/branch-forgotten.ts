import { sum } from '../build.ts';
import { shownIn, type Misconception } from './misconception.ts';

/** A name is used in several places, and one of the paths through it is left out. */
export const branchForgotten: Misconception = {
  wrongTurns(derivation) {
    const { arrivals, output } = derivation;
    const show = shownIn(derivation);
    return arrivals.flatMap(({ name, paths }) =>
      paths.length < 2
        ? []
        : paths.map((missing, place) => ({
            alteration: {
              paths: (at: string, all: typeof paths) =>
                at === name ? sum(all.filter((_, other) => other !== place)) : undefined,
            },
            message: {
              en: `One path is missing. ${show(name)} reaches ${show(output)} along ${paths.length} paths, and their gradients add up. You left out ${show(missing)}.`,
              ko: `경로 하나가 빠졌습니다. ${show(name)}에서 ${show(output)}까지 가는 길은 ${paths.length}개이고 그 기울기를 모두 더해야 하는데, ${show(missing)} 항이 없습니다.`,
            },
          })),
    );
  },
};
