/**
 * Who gets the upstream gradient where arguments of a max or min are equal: all share it evenly
 * (PyTorch), the first has all of it, or each has all of it, which counts it more than once.
 */
export type Ties = 'half' | 'first' | 'both';

export interface TieAttributes {
  /** `half` unless given. */
  readonly ties?: Ties;
}

/** The gradient's share of argument `place` (0, 1, …) among `count` equal ones. */
export function tieShare(ties: Ties = 'half', place: number, count: number): number {
  if (ties === 'half') return 1 / count;
  return ties === 'both' || place === 0 ? 1 : 0;
}
