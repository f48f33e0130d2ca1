import { sum } from '../build.ts';
import type { Alteration } from '../differentiate/derive.ts';
import { shownIn, type Misconception } from './misconception.ts';

/** A name is used in several places, and one of the paths through it is left out. */
export const branchForgotten: Misconception = {
  wrongTurns(derivation) {
    const { arrivals, output } = derivation;
    const show = shownIn(derivation);
    return arrivals.flatMap(({ name, paths }) => {
      const keeping = (kept: (place: number) => boolean): Alteration => ({
        paths: (at, all) => (at === name ? sum(all.filter((_, place) => kept(place))) : undefined),
      });
      const count = paths.length;
      const missing = paths.map((path, place) => ({
        alteration: keeping((other) => other !== place),
        message: {
          en: `One path is missing. ${show(name)} reaches ${show(output)} along ${count} paths, and their gradients add up. You left out ${show(path)}.`,
          ko: `경로 하나가 빠졌습니다. ${show(name)}에서 ${show(output)}까지 가는 경로는 ${count}개이고 그 기울기를 모두 더해야 하는데, ${show(path)} 항이 없습니다.`,
        },
      }));
      const only = paths.map((path, place) => ({
        alteration: keeping((other) => other === place),
        message: {
          en: `${show(name)} reaches ${show(output)} along ${count} paths, and only one of them is here: ${show(path)}. The gradients of all paths add up.`,
          ko: `${show(name)}에서 ${show(output)}까지 가는 경로는 ${count}개인데 ${show(path)} 하나만 있습니다. 모든 경로의 기울기를 더해야 합니다.`,
        },
      }));
      if (count < 2) return [];
      return count === 2 ? missing : [...missing, ...only];
    });
  },
};
