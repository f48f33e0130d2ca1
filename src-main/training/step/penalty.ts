import type { Parameter } from '../model/parameters.ts';

/**
 * Which parameters L2 holds small, and how it is written. `lecture` is the experiment's form,
 * J + λ Σ θ², over weights and trained word vectors; `everything` is the same over all that is learned;
 * `half-weights` is J + ½λ Σ θ² over weights alone, as many texts have it.
 */
export type PenaltyForm = 'lecture' | 'everything' | 'half-weights';

type Shares = Readonly<Partial<Record<Parameter['role'], number>>>;

const shares: Readonly<Record<PenaltyForm, Shares>> = {
  lecture: { vectors: 1, weights: 1 },
  everything: { vectors: 1, weights: 1, bias: 1, scale: 1 },
  'half-weights': { weights: 0.5 },
};

/** c of the term c Σ θ² that a parameter adds to the objective; 0 where L2 leaves it alone. */
export const penaltyCoefficient = (
  lambda: number,
  form: PenaltyForm,
  { role }: Parameter,
): number => lambda * (shares[form][role] ?? 0);
