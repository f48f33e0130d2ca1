import { localized, math, product, sum } from '../figures.ts';
import type { GraphMisconception } from './misconception.ts';

/** Paths at a branch averaged or multiplied instead of added. */
export const pathsNotAdded: GraphMisconception = {
  node(node, { numbers }) {
    const all = node.leaving.map(({ id }) => numbers.downstream.get(id)!);
    if (all.length < 2) return [];
    const total = all.reduce((before, one) => before + one, 0);
    return [
      {
        value: total / all.length,
        message: localized(
          `You averaged what comes back to ${math(node.latex)}. At a branch the gradients add: ${math(sum(all))}.`,
          `${math(node.latex)}에 돌아온 기울기를 평균했습니다. 갈라지는 곳에서는 더합니다: ${math(sum(all))}.`,
        ),
      },
      {
        value: all.reduce((before, one) => before * one, 1),
        message: localized(
          `You multiplied the paths that meet at ${math(node.latex)}, ${math(product(...all))}. Along a path factors multiply; between paths they add: ${math(sum(all))}.`,
          `${math(node.latex)}에서 만나는 경로끼리 곱했습니다(${math(product(...all))}). 한 경로를 따라서는 곱하고 경로끼리는 더합니다: ${math(sum(all))}.`,
        ),
      },
    ];
  },
};
