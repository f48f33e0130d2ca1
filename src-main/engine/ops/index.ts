import type { Op } from '../op.ts';
import { abs } from './abs.ts';
import { add } from './add.ts';
import { batchNorm } from './batch-norm.ts';
import { concat } from './concat.ts';
import { cos } from './cos.ts';
import { crossEntropy } from './cross-entropy.ts';
import { diagonal } from './diagonal.ts';
import { divide } from './divide.ts';
import { dropout } from './dropout.ts';
import { elu } from './elu.ts';
import { exp } from './exp.ts';
import { gather } from './gather.ts';
import { gelu } from './gelu.ts';
import { geluTanh } from './gelu-tanh.ts';
import { hardsigmoid } from './hardsigmoid.ts';
import { hardtanh } from './hardtanh.ts';
import { identity } from './identity.ts';
import { leakyRelu } from './leaky-relu.ts';
import { log } from './log.ts';
import { logSoftmax } from './log-softmax.ts';
import { logisticCrossEntropy } from './logistic-cross-entropy.ts';
import { logsigmoid } from './logsigmoid.ts';
import { matmul } from './matmul.ts';
import { max } from './max.ts';
import { maximum } from './maximum.ts';
import { mean } from './mean.ts';
import { minimum } from './minimum.ts';
import { mish } from './mish.ts';
import { multiply } from './multiply.ts';
import { negate } from './negate.ts';
import { norm } from './norm.ts';
import { normalDistribution } from './normal-distribution.ts';
import { power } from './power.ts';
import { raise } from './raise.ts';
import { relu } from './relu.ts';
import { relu6 } from './relu6.ts';
import { reshape } from './reshape.ts';
import { selu } from './selu.ts';
import { sigmoid } from './sigmoid.ts';
import { sign } from './sign.ts';
import { silu } from './silu.ts';
import { sin } from './sin.ts';
import { slice } from './slice.ts';
import { softCrossEntropy } from './soft-cross-entropy.ts';
import { softmax } from './softmax.ts';
import { softplus } from './softplus.ts';
import { softsign } from './softsign.ts';
import { sqrt } from './sqrt.ts';
import { square } from './square.ts';
import { step } from './step.ts';
import { subtract } from './subtract.ts';
import { sum } from './sum.ts';
import { tan } from './tan.ts';
import { tanh } from './tanh.ts';
import { transpose } from './transpose.ts';
import { variance } from './variance.ts';

/** Every op by its name. To add one, copy a file of this folder and list it here. */
export const ops = {
  add,
  subtract,
  multiply,
  divide,
  negate,
  power,
  raise,
  square,
  sqrt,
  abs,
  exp,
  log,
  sin,
  cos,
  tan,
  maximum,
  minimum,

  identity,
  sigmoid,
  tanh,
  hardtanh,
  relu,
  relu6,
  leakyRelu,
  elu,
  selu,
  gelu,
  geluTanh,
  silu,
  softplus,
  mish,
  softsign,
  hardsigmoid,
  logsigmoid,
  normalDistribution,
  step,
  sign,

  matmul,
  transpose,
  reshape,
  concat,
  slice,
  gather,
  diagonal,

  sum,
  mean,
  variance,
  norm,
  max,
  batchNorm,
  dropout,
  softmax,
  logSoftmax,
  crossEntropy,
  softCrossEntropy,
  logisticCrossEntropy,
} as const satisfies Readonly<Record<string, Op<object>>>;

export type OpName = keyof typeof ops;

export type AttributesOf<Name extends OpName> =
  (typeof ops)[Name] extends Op<infer Attributes> ? Attributes : never;
