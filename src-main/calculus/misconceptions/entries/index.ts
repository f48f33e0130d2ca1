import type { EntryMisconception } from './entry-misconception.ts';
import { entryFactorForgotten } from './entry-factor-forgotten.ts';
import { equalityForgotten } from './equality-forgotten.ts';
import { indexReplaced } from './index-replaced.ts';
import { indicesSwapped } from './indices-swapped.ts';
import { oneCaseOnly } from './one-case-only.ts';
import { sumLeftOut } from './sum-left-out.ts';
import { summedOverIndex } from './summed-over-index.ts';

export type { EntryMisconception, EntryScene, EntrySlip } from './entry-misconception.ts';

/** Misconceptions about entries by their ids; where several explain an answer, the first is told. */
export const entryMisconceptions = {
  'indices-swapped': indicesSwapped,
  'equality-forgotten': equalityForgotten,
  'one-case-only': oneCaseOnly,
  'summed-over-index': summedOverIndex,
  'entry-factor-forgotten': entryFactorForgotten,
  'sum-left-out': sumLeftOut,
  'index-replaced': indexReplaced,
} as const satisfies Readonly<Record<string, EntryMisconception>>;

export type EntryMisconceptionId = keyof typeof entryMisconceptions;
