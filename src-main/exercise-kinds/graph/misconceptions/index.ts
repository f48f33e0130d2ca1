import { addedNotMultiplied } from './added-not-multiplied.ts';
import { branchNotSummed } from './branch-not-summed.ts';
import { derivativeAtOutput } from './derivative-at-output.ts';
import { exponentForgotten } from './exponent-forgotten.ts';
import { functionForDerivative } from './function-for-derivative.ts';
import { gateIgnored } from './gate-ignored.ts';
import { gateShut } from './gate-shut.ts';
import { halvedAtAdd } from './halved-at-add.ts';
import { lastPath } from './last-path.ts';
import { localLeftOut } from './local-left-out.ts';
import { maxToBoth } from './max-to-both.ts';
import type { GraphMisconception } from './misconception.ts';
import { otherOperation } from './other-operation.ts';
import { ownInput } from './own-input.ts';
import { pathsNotAdded } from './paths-not-added.ts';
import { sign } from './sign.ts';
import { swappedInputs } from './swapped-inputs.ts';
import { tieConvention } from './tie-convention.ts';
import { upstreamIncluded } from './upstream-included.ts';
import { upstreamIncomplete } from './upstream-incomplete.ts';
import { upstreamLeftOut } from './upstream-left-out.ts';
import { valueForGradient } from './value-for-gradient.ts';
import { wholeForEdge } from './whole-for-edge.ts';
import { wrongWinner } from './wrong-winner.ts';

export type { GraphMisconception, Scene, Slip } from './misconception.ts';

/** Every misconception about graphs; where several explain an entry, the first of them is named. */
export const graphMisconceptions = {
  'own-input': ownInput,
  'last-path': lastPath,
  'branch-not-summed': branchNotSummed,
  'tie-convention': tieConvention,
  'max-to-both': maxToBoth,
  'wrong-winner': wrongWinner,
  'gate-ignored': gateIgnored,
  'gate-shut': gateShut,
  'exponent-forgotten': exponentForgotten,
  'swapped-inputs': swappedInputs,
  'upstream-left-out': upstreamLeftOut,
  'local-left-out': localLeftOut,
  'upstream-incomplete': upstreamIncomplete,
  sign,
  'halved-at-add': halvedAtAdd,
  'function-for-derivative': functionForDerivative,
  'derivative-at-output': derivativeAtOutput,
  'whole-for-edge': wholeForEdge,
  'upstream-included': upstreamIncluded,
  'paths-not-added': pathsNotAdded,
  'value-for-gradient': valueForGradient,
  'added-not-multiplied': addedNotMultiplied,
  'other-operation': otherOperation,
} as const satisfies Readonly<Record<string, GraphMisconception>>;

export type GraphMisconceptionId = keyof typeof graphMisconceptions;
