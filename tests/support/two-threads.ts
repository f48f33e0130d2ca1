import { setTimeout } from 'node:timers/promises';
import type { Arena, Arithmetic } from '../../src-main/engine/index.ts';

/**
 * Gives an arena a helper that is there, and shares every program with it, however short: without this
 * a small test would compute on one thread.
 */
export async function withHelper(arena: Arena): Promise<Arena> {
  arena.shareFrom = 0;
  arena.threads = 2;
  while (!arena.team?.isThere) await setTimeout(2);
  return arena;
}

export const fusedOrNot = ['relaxed', 'simd'] as const satisfies readonly Arithmetic[];
