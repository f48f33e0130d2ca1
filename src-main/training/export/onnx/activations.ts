import type { ActivationName } from '../../activations/index.ts';
import type { HyperparameterValues } from '../../experiment/hyperparameters.ts';
import type { OnnxGraph } from './onnx-graph.ts';

type Write = (graph: OnnxGraph, z: string, values: HyperparameterValues) => string;

/** An activation that ONNX has an operator for. */
const operator =
  (
    name: string,
    attributes: (values: HyperparameterValues) => Record<string, number> = () => ({}),
  ): Write =>
  (graph, z, values) =>
    graph.apply(name, [z], attributes(values));

const clip =
  (low: number, high: number): Write =>
  (graph, z) =>
    graph.apply('Clip', [z, graph.constant(low), graph.constant(high)]);

const times = (graph: OnnxGraph, a: string, b: string | number): string =>
  graph.apply('Mul', [a, typeof b === 'number' ? graph.constant(b) : b]);

/** z/2 (1 + y), which both forms of GELU end in. */
const half = (graph: OnnxGraph, z: string, y: string): string =>
  times(graph, times(graph, z, 0.5), graph.apply('Add', [y, graph.constant(1)]));

/** Every activation function in the operators of ONNX. */
export const onnxActivations: Readonly<Record<ActivationName, Write>> = {
  sigmoid: operator('Sigmoid'),
  tanh: operator('Tanh'),
  hardtanh: clip(-1, 1),
  relu: operator('Relu'),
  'leaky-relu': operator('LeakyRelu', ({ slope }) => ({ alpha: slope! })),
  elu: operator('Elu', ({ alpha }) => ({ alpha: alpha! })),
  selu: operator('Selu'),
  gelu: (graph, z) => half(graph, z, graph.apply('Erf', [times(graph, z, Math.SQRT1_2)])),
  'gelu-tanh': (graph, z) => {
    const cube = times(graph, times(graph, times(graph, z, z), z), 0.044715);
    const inner = times(graph, graph.apply('Add', [z, cube]), Math.sqrt(2 / Math.PI));
    return half(graph, z, graph.apply('Tanh', [inner]));
  },
  silu: (graph, z) => times(graph, z, graph.apply('Sigmoid', [z])),
  softplus: operator('Softplus'),
  mish: (graph, z) => times(graph, z, graph.apply('Tanh', [graph.apply('Softplus', [z])])),
  softsign: operator('Softsign'),
  hardsigmoid: operator('HardSigmoid', () => ({ alpha: 1 / 6, beta: 0.5 })),
  logsigmoid: (graph, z) =>
    graph.apply('Neg', [graph.apply('Softplus', [graph.apply('Neg', [z])])]),
  relu6: clip(0, 6),
  identity: operator('Identity'),
};
