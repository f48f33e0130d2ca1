import type { Activation } from './activation.ts';
import { elu } from './elu.ts';
import { geluTanh } from './gelu-tanh.ts';
import { gelu } from './gelu.ts';
import { hardsigmoid } from './hardsigmoid.ts';
import { hardtanh } from './hardtanh.ts';
import { identity } from './identity.ts';
import { leakyRelu } from './leaky-relu.ts';
import { logsigmoid } from './logsigmoid.ts';
import { mish } from './mish.ts';
import { relu } from './relu.ts';
import { relu6 } from './relu6.ts';
import { selu } from './selu.ts';
import { sigmoid } from './sigmoid.ts';
import { silu } from './silu.ts';
import { softplus } from './softplus.ts';
import { softsign } from './softsign.ts';
import { tanh } from './tanh.ts';

export type { Activation, Idleness } from './activation.ts';

/** Every activation function, in the order in which a learner meets them. */
export const activations = {
  sigmoid,
  tanh,
  hardtanh,
  relu,
  'leaky-relu': leakyRelu,
  elu,
  selu,
  gelu,
  'gelu-tanh': geluTanh,
  silu,
  softplus,
  mish,
  softsign,
  hardsigmoid,
  logsigmoid,
  relu6,
  identity,
} as const satisfies Record<string, Activation>;
export type ActivationName = keyof typeof activations;
