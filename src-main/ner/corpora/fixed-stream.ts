import type { RandomSource } from '../types.ts';

/**
 * The draws that the built-in corpora are written with unless others are given, always the same:
 * xorshift (Marsaglia 2003) on 32 bits.
 */
export function fixedStream(seed = 0x6e61626c): RandomSource {
  let state = seed;
  return {
    uniform() {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      return (state >>> 0) / 0x100000000;
    },
  };
}
