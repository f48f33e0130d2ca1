import type { EluAttributes } from '../../ops/elu.ts';
import type { OpName } from '../../ops/index.ts';
import type { LeakyReluAttributes } from '../../ops/leaky-relu.ts';
import type { Binding } from '../binding.ts';
import { add } from './add.ts';
import { crossEntropy, logisticCrossEntropy } from './cross-entropy.ts';
import { dropout } from './dropout.ts';
import { elementwise } from './elementwise.ts';
import { gather } from './gather.ts';
import { matmul } from './matmul.ts';

/** The ops that have kernels. Every other op computes itself. */
export const bindings: Partial<Record<OpName, Binding<never>>> = {
  matmul,
  add,
  gather,
  dropout,
  crossEntropy,
  logisticCrossEntropy,
  identity: elementwise('identity'),
  exp: elementwise('exp'),
  sigmoid: elementwise('sigmoid'),
  tanh: elementwise('tanh'),
  relu: elementwise('relu'),
  relu6: elementwise('relu6'),
  hardtanh: elementwise('hardtanh'),
  hardsigmoid: elementwise('hardsigmoid'),
  leakyRelu: elementwise<LeakyReluAttributes>('leakyRelu', ({ slope = 0.01 }) => slope),
  elu: elementwise<EluAttributes>('elu', ({ alpha = 1 }) => alpha),
  selu: elementwise('selu'),
  silu: elementwise('silu'),
  softplus: elementwise('softplus'),
  logsigmoid: elementwise('logsigmoid'),
  softsign: elementwise('softsign'),
  gelu: elementwise('gelu'),
  geluTanh: elementwise('geluTanh'),
  mish: elementwise('mish'),
};
