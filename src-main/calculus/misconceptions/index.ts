import { saidZero } from './said-zero.ts';
import { entriesSummed } from './entries-summed.ts';
import { symmetryAssumed } from './symmetry-assumed.ts';
import { derivativeMisremembered } from './derivative-misremembered.ts';
import { argumentForDerivative } from './argument-for-derivative.ts';
import { gateMisplaced } from './gate-misplaced.ts';
import { factorKept } from './factor-kept.ts';
import { reciprocal } from './reciprocal.ts';
import { constantDropped } from './constant-dropped.ts';
import { averaged } from './averaged.ts';
import { sumForgotten } from './sum-forgotten.ts';
import { elementwiseForOuter } from './elementwise-for-outer.ts';
import { softmaxSigmoidConfused } from './softmax-sigmoid-confused.ts';
import { labelForgotten } from './label-forgotten.ts';
import { asIfBehindSoftmax } from './as-if-behind-softmax.ts';
import { activationDerivativeForgotten } from './activation-derivative-forgotten.ts';
import { activationForDerivative } from './activation-for-derivative.ts';
import { activationTooLate } from './activation-too-late.ts';
import { branchAveraged } from './branch-averaged.ts';
import { branchForgotten } from './branch-forgotten.ts';
import { constantCounted } from './constant-counted.ts';
import { crossEntropyCountedTwice } from './cross-entropy-counted-twice.ts';
import { derivativeAtOutput } from './derivative-at-output.ts';
import { derivativeTwice } from './derivative-twice.ts';
import { diagonalKept } from './diagonal-kept.ts';
import { dotForElementwise } from './dot-for-elementwise.ts';
import { factorForgotten } from './factor-forgotten.ts';
import { factorTwoExtra } from './factor-two-extra.ts';
import type { Misconception } from './misconception.ts';
import { otherVariable } from './other-variable.ts';
import { indexReversed } from './index-reversed.ts';
import { outerProductOrder } from './outer-product-order.ts';
import { ownFactor } from './own-factor.ts';
import { powerFactorForgotten } from './power-factor-forgotten.ts';
import { scaleForgotten } from './scale-forgotten.ts';
import { selectionForgotten } from './selection-forgotten.ts';
import { signFlipped } from './sign-flipped.ts';
import { softmaxDiagonalOnly } from './softmax-diagonal-only.ts';
import { stoppedEarly } from './stopped-early.ts';
import { targetForgotten } from './target-forgotten.ts';
import { transposeForgotten } from './transpose-forgotten.ts';
import { upstreamForgotten } from './upstream-forgotten.ts';
import { weightForgotten } from './weight-forgotten.ts';
import { wrongInput } from './wrong-input.ts';

export type { Misconception, WrongTurn } from './misconception.ts';

/** Every misconception by its id; where several explain an answer, the first is told. */
export const misconceptions = {
  'sign-flipped': signFlipped,
  'activation-derivative-forgotten': activationDerivativeForgotten,
  'activation-for-derivative': activationForDerivative,
  'derivative-at-output': derivativeAtOutput,
  'cross-entropy-counted-twice': crossEntropyCountedTwice,
  'derivative-twice': derivativeTwice,
  'upstream-forgotten': upstreamForgotten,
  'weight-forgotten': weightForgotten,
  'branch-forgotten': branchForgotten,
  'branch-averaged': branchAveraged,
  'power-factor-forgotten': powerFactorForgotten,
  'scale-forgotten': scaleForgotten,
  'factor-forgotten': factorForgotten,
  'sum-forgotten': sumForgotten,
  'elementwise-for-outer': elementwiseForOuter,
  'outer-product-order': outerProductOrder,
  'transpose-forgotten': transposeForgotten,
  'activation-too-late': activationTooLate,
  'target-forgotten': targetForgotten,
  'softmax-diagonal-only': softmaxDiagonalOnly,
  'own-factor': ownFactor,
  'wrong-input': wrongInput,
  'dot-for-elementwise': dotForElementwise,
  'diagonal-kept': diagonalKept,
  'stopped-early': stoppedEarly,
  'other-variable': otherVariable,
  'factor-two-extra': factorTwoExtra,
  'constant-counted': constantCounted,
  'said-zero': saidZero,
  'entries-summed': entriesSummed,
  'symmetry-assumed': symmetryAssumed,
  'derivative-misremembered': derivativeMisremembered,
  'argument-for-derivative': argumentForDerivative,
  'gate-misplaced': gateMisplaced,
  'factor-kept': factorKept,
  reciprocal: reciprocal,
  'constant-dropped': constantDropped,
  averaged: averaged,
  'softmax-sigmoid-confused': softmaxSigmoidConfused,
  'label-forgotten': labelForgotten,
  'as-if-behind-softmax': asIfBehindSoftmax,
  'index-reversed': indexReversed,
  'selection-forgotten': selectionForgotten,
} as const satisfies Readonly<Record<string, Misconception>>;

export type MisconceptionId = keyof typeof misconceptions;
