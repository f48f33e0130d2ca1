import {
  eluFunction,
  geluFunction,
  hardsigmoidFunction,
  hardtanhFunction,
  logsigmoidFunction,
  mishFunction,
  relu6Function,
  seluFunction,
  softsignFunction,
} from './activations.ts';
import { crossEntropyFunction } from './cross-entropy.ts';
import type { FunctionDefinition } from './definition.ts';
import { diagFunction } from './diag.ts';
import {
  absFunction,
  cosFunction,
  expFunction,
  leakyFunction,
  logFunction,
  reluFunction,
  sigmoidFunction,
  signFunction,
  siluFunction,
  sinFunction,
  softplusFunction,
  sqrtFunction,
  squareFunction,
  stepFunction,
  tanFunction,
  tanhFunction,
} from './elementwise.ts';
import { maxFunction, minFunction } from './extremum.ts';
import { coshFunction, sechFunction, sinhFunction } from './hyperbolic.ts';
import type { NamedFunction } from './names.ts';
import { outerFunction } from './outer.ts';
import { meanFunction, normFunction, sumFunction, traceFunction } from './reductions.ts';
import { softmaxFunction } from './softmax.ts';
import { stackFunction } from './stack.ts';

export { functionNames, isNamedFunction, type NamedFunction } from './names.ts';
export type { FunctionDefinition } from './definition.ts';

/** Every named function of the notation, by the name that the parser gives it. */
export const functions: Readonly<Record<NamedFunction, FunctionDefinition>> = {
  sigmoid: sigmoidFunction,
  tanh: tanhFunction,
  relu: reluFunction,
  leaky: leakyFunction,
  log: logFunction,
  exp: expFunction,
  sqrt: sqrtFunction,
  abs: absFunction,
  sign: signFunction,
  softplus: softplusFunction,
  silu: siluFunction,
  gelu: geluFunction,
  elu: eluFunction,
  selu: seluFunction,
  mish: mishFunction,
  softsign: softsignFunction,
  hardtanh: hardtanhFunction,
  hardsigmoid: hardsigmoidFunction,
  logsigmoid: logsigmoidFunction,
  relu6: relu6Function,
  step: stepFunction,
  square: squareFunction,
  sin: sinFunction,
  cos: cosFunction,
  tan: tanFunction,
  sinh: sinhFunction,
  cosh: coshFunction,
  sech: sechFunction,
  softmax: softmaxFunction,
  diag: diagFunction,
  sum: sumFunction,
  mean: meanFunction,
  norm: normFunction,
  tr: traceFunction,
  max: maxFunction,
  min: minFunction,
  CE: crossEntropyFunction,
  outer: outerFunction,
  stack: stackFunction,
};
