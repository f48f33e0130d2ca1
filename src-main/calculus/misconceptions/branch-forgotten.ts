import { sum } from '../build.ts';
import { toText } from '../print/text.ts';
import type { Misconception } from './misconception.ts';

/** A name is used in several places, and one of the paths through it is left out. */
export const branchForgotten: Misconception = {
  wrongTurns: ({ arrivals, output }) =>
    arrivals.flatMap(({ name, paths }) =>
      paths.length < 2
        ? []
        : paths.map((missing, place) => ({
            alteration: {
              paths: (at: string, all: typeof paths) =>
                at === name ? sum(all.filter((_, other) => other !== place)) : undefined,
            },
            message: {
              en: `One path is missing. ${name} reaches ${output} in ${paths.length} ways, and the gradients of all of them add up; ${toText(missing)} is left out.`,
              ko: `경로 하나가 빠졌습니다. ${name}에서 ${output}까지 가는 길은 ${paths.length}개이고 그 기울기를 모두 더해야 하는데, ${toText(missing)} 항이 없습니다.`,
            },
          })),
    ),
};
