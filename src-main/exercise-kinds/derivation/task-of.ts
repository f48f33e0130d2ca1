import type { ExerciseKindName } from '../../contract/exercise-kinds/index.ts';
import { generateDerivation, type DerivationTask } from './task.ts';
import type { DerivationSpec } from './spec.ts';

/** The task of a derivation with its key, for services that work with the formula itself. */
export const derivationTaskOf = (
  kind: ExerciseKindName,
  spec: unknown,
  variant: number,
): DerivationTask | undefined =>
  kind === 'derivation' ? generateDerivation(spec as DerivationSpec, variant) : undefined;
