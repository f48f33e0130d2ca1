import { product } from '../../build.ts';
import { equalityIn } from '../../entries/contract.ts';
import type { EntryMisconception } from './entry-misconception.ts';

/** δ_i for δ_i x_j. */
export const entryFactorForgotten: EntryMisconception = ({ right, show, asked }) => {
  if (right.kind !== 'product') return [];
  return right.factors.flatMap((factor, place) =>
    equalityIn(factor)
      ? []
      : [
          {
            instead: product(right.factors.toSpliced(place, 1)),
            message: {
              en: `The factor ${show(factor)} is left out. It is part of the local gradient on the way to ${asked}.`,
              ko: `인수 ${show(factor)} 항이 빠졌습니다. ${asked}에 이르는 길의 국소 기울기에 들어 있는 항입니다.`,
            },
          },
        ],
  );
};
