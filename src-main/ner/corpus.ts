import { entityTypes } from './entities.ts';
import type { Corpus, RandomSource, Sentence } from './types.ts';

/** A corpus of sentences that are already divided into those to learn from and those to measure with. */
export const corpusOf = (
  id: string,
  name: string,
  train: readonly Sentence[],
  heldOut: readonly Sentence[],
): Corpus => ({ id, name, train, heldOut, types: entityTypes([...train, ...heldOut]) });

/**
 * Holds a share of the sentences out, drawn without replacement; both parts keep the order of the
 * text. At least one sentence stays for training.
 */
export function splitSentences(
  sentences: readonly Sentence[],
  share: number,
  random: RandomSource,
): { train: Sentence[]; heldOut: Sentence[] } {
  const wanted = Math.min(Math.round(sentences.length * share), sentences.length - 1);
  const order = sentences.map((_, index) => index);
  for (let left = order.length - 1; left > 0; left--) {
    const other = Math.floor(random.uniform() * (left + 1));
    [order[left], order[other]] = [order[other]!, order[left]!];
  }
  const held = new Set(order.slice(0, Math.max(0, wanted)));
  return {
    train: sentences.filter((_, index) => !held.has(index)),
    heldOut: sentences.filter((_, index) => held.has(index)),
  };
}
