import type { ExerciseKindName } from '../contract/exercise-kinds/index.ts';
import { choice } from './choice/index.ts';
import { derivation } from './derivation/index.ts';
import { findTheSlip } from './find-the-slip/index.ts';
import { graph } from './graph/index.ts';
import { implement } from './implement/index.ts';
import { jacobian } from './jacobian/index.ts';
import type { RegisteredKind } from './kind.ts';
import { numeric } from './numeric/index.ts';
import { order } from './order/index.ts';
import { shapes } from './shapes/index.ts';

export { derivationTaskOf } from './derivation/task-of.ts';
export { windowTargetOf, windowTargets, type WindowTarget } from './derivation/window-score.ts';

/** Every exercise kind; a name of the contract without an entry here does not compile. */
export const exerciseKindTable: { readonly [K in ExerciseKindName]: RegisteredKind<K> } = {
  derivation,
  graph,
  choice,
  numeric,
  order,
  implement,
  jacobian,
  'find-the-slip': findTheSlip,
  shapes,
};
