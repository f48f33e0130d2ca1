import { number, quotient, sum } from '../build.ts';
import { shownIn, type Misconception } from './misconception.ts';

/** The gradients of several paths are averaged where they add up. */
export const branchAveraged: Misconception = {
  wrongTurns(derivation) {
    const { arrivals, output } = derivation;
    const show = shownIn(derivation);
    return arrivals.flatMap(({ name, paths }) =>
      paths.length < 2
        ? []
        : {
            alteration: {
              paths: (at: string, all: typeof paths) =>
                at === name ? quotient(sum(all), number(all.length)) : undefined,
            },
            message: {
              en: `The gradients of the ${paths.length} paths from ${show(name)} to ${show(output)} are added, not averaged.`,
              ko: `${show(name)}에서 ${show(output)}까지 가는 ${paths.length}개 경로의 기울기는 평균이 아니라 합입니다.`,
            },
          },
    );
  },
};
