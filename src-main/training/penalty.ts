import { sumOfSquares } from './finite.ts';
import type { Parameter } from './parameters.ts';

/** A parameter's part in the L2 term: coefficient · Σ θ². */
export interface PenaltyTerm {
  readonly parameter: Parameter;
  readonly coefficient: number;
}

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

/** The L2 term over parameters that are trained; empty where λ is 0. */
export const penaltyTerms = (
  lambda: number,
  form: PenaltyForm,
  trained: readonly Parameter[],
): PenaltyTerm[] =>
  trained
    .map((parameter) => ({ parameter, coefficient: lambda * shares[form][parameter.role] }))
    .filter(({ coefficient }) => coefficient !== 0);

/** Σ coefficient · θ². */
export function penaltyValue(terms: readonly PenaltyTerm[]): number {
  let total = 0;
  for (const { parameter, coefficient } of terms)
    total += coefficient * sumOfSquares(parameter.data);
  return total;
}

/** Adds ∂/∂θ of coefficient · Σ θ², which is 2 · coefficient · θ, into the gradient of one parameter. */
export function addPenaltyGradient(
  { parameter, coefficient }: PenaltyTerm,
  gradient: Float64Array,
): void {
  const factor = 2 * coefficient;
  const { data } = parameter;
  const size = data.length;
  for (let i = 0; i < size; i++) gradient[i]! += factor * data[i]!;
}
