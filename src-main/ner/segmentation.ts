import { isParticle } from './korean-particles.ts';
import type { Segmentation } from './tokenize.ts';
import type { Sentence } from './types.ts';

const punctuation = /^[.,!?]$/u;
const glued = /[\p{L}\p{Nd}][.,!?]$/u;

/** Particles that stand alone in this share of the tokens of a corpus were cut off on purpose. */
const PARTICLE_SHARE = 0.05;

/**
 * How the tokens of a corpus were cut, so that a typed sentence can be cut alike. Judged by what is
 * most common: tokens of one character, particles alone, punctuation stuck to words.
 */
export function segmentationOf(sentences: readonly Sentence[]): Segmentation {
  const tokens = sentences.flatMap(({ tokens }) => tokens);
  const count = (is: (token: string) => boolean) => tokens.filter(is).length;
  if (tokens.length > 0 && count((token) => [...token].length > 1) < tokens.length * 0.01)
    return 'character';
  if (count(isParticle) > tokens.length * PARTICLE_SHARE) return 'particle';
  return count((token) => glued.test(token)) > count((token) => punctuation.test(token))
    ? 'whitespace'
    : 'word';
}
