import type { Parameter } from './parameters.ts';

/**
 * Which parameters L2 holds small, and how it is written. `lecture` is the experiment's form,
 * J + λ Σ θ², over weights and trained word vectors; `everything` is the same over biases too;
 * `half-weights` is J + ½λ Σ θ² over weights alone, as many texts have it.
 */
export type PenaltyForm = 'lecture' | 'everything' | 'half-weights';

const shares: Readonly<Record<PenaltyForm, Readonly<Record<Parameter['role'], number>>>> = {
  lecture: { vectors: 1, weights: 1, bias: 0 },
  everything: { vectors: 1, weights: 1, bias: 1 },
  'half-weights': { vectors: 0, weights: 0.5, bias: 0 },
};

/** c of the term c Σ θ² that a parameter adds to the objective; 0 where L2 leaves it alone. */
export const penaltyCoefficient = (
  lambda: number,
  form: PenaltyForm,
  { role }: Parameter,
): number => lambda * shares[form][role];
