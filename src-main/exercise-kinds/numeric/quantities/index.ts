import { activationDerivative } from './activation-derivative.ts';
import { centralDifference } from './central-difference.ts';
import { crossEntropy } from './cross-entropy.ts';
import { initialScale } from './initial-scale.ts';
import { l2Term } from './l2-term.ts';
import { layerGradient } from './layer-gradient.ts';
import { layerJacobian } from './layer-jacobian.ts';
import { logitsGradient } from './logits-gradient.ts';
import { normClipping } from './norm-clipping.ts';
import { optimizerStep } from './optimizer-step.ts';
import type { Quantity } from './quantity.ts';
import { scheduledRate } from './scheduled-rate.ts';
import { softmax } from './softmax.ts';

/** Everything that can be asked for as a number, vector or matrix. */
const table = {
  softmax,
  'cross-entropy': crossEntropy,
  'logits-gradient': logitsGradient,
  'activation-derivative': activationDerivative,
  'layer-jacobian': layerJacobian,
  'layer-gradient': layerGradient,
  'l2-term': l2Term,
  'optimizer-step': optimizerStep,
  'scheduled-rate': scheduledRate,
  'initial-scale': initialScale,
  'norm-clipping': normClipping,
  'central-difference': centralDifference,
};

export type QuantityName = keyof typeof table;
export const quantityNames = Object.keys(table) as [QuantityName, ...QuantityName[]];

/** The givens of an entry are read by its own schema before it sees them. */
export const quantities = table as unknown as Readonly<Record<QuantityName, Quantity>>;
