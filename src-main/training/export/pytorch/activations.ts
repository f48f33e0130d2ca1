import type { ActivationName } from '../../activations/index.ts';
import type { HyperparameterValues } from '../../experiment/hyperparameters.ts';

type Call = (z: string, values: HyperparameterValues) => string;

const call =
  (name: string): Call =>
  (z) =>
    `${name}(${z})`;

/** Every activation function as PyTorch calls it. */
export const torchActivations: Readonly<Record<ActivationName, Call>> = {
  sigmoid: call('torch.sigmoid'),
  tanh: call('torch.tanh'),
  hardtanh: call('F.hardtanh'),
  relu: call('F.relu'),
  'leaky-relu': (z, { slope }) => `F.leaky_relu(${z}, ${slope})`,
  elu: (z, { alpha }) => `F.elu(${z}, ${alpha})`,
  selu: call('F.selu'),
  gelu: call('F.gelu'),
  'gelu-tanh': (z) => `F.gelu(${z}, approximate="tanh")`,
  silu: call('F.silu'),
  softplus: call('F.softplus'),
  mish: call('F.mish'),
  softsign: call('F.softsign'),
  hardsigmoid: call('F.hardsigmoid'),
  logsigmoid: call('F.logsigmoid'),
  relu6: call('F.relu6'),
  identity: (z) => z,
};
