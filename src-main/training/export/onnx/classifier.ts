import { activations, type ActivationName } from '../../activations/index.ts';
import { entryOf, valuesOf } from '../../experiment/choices.ts';
import type { TrainedModel } from '../../model/trained-model.ts';
import { onnxActivations } from './activations.ts';
import { OnnxGraph } from './onnx-graph.ts';

/**
 * The window classifier as it is used, without dropout and with batch norm's running statistics:
 * `ids` [batch, 2w + 1], rows of E as integers, to `scores` (logits [batch, C], or s [batch] of a
 * location) and `probabilities` of the same shape.
 */
export function onnxClassifier(model: TrainedModel): OnnxGraph {
  const { experiment, labels, parameters } = model;
  const { task, window, hidden, activation, batchNorm } = experiment;
  const write = onnxActivations[entryOf(activations, activation).name as ActivationName];
  const graph = new OnnxGraph();
  for (const each of parameters.list) graph.tensor(each);
  const ids = graph.input('ids', 'integer', ['batch', 2 * window + 1]);

  const normalised = (product: string, layer: number): string => {
    const own = ['gamma', 'beta', 'mean', 'variance'].map((name) => `${name}${layer}`);
    const { epsilon } = batchNorm;
    return graph.apply('BatchNormalization', [product, ...own], { epsilon }, `z${layer}`);
  };
  let h = graph.apply('Flatten', [graph.apply('Gather', ['E', ids])], { axis: 1 }, 'x');
  hidden.forEach((_, index) => {
    const layer = index + 1;
    const z = batchNorm.use
      ? normalised(graph.apply('Gemm', [h, `W${layer}`], { transB: 1 }), layer)
      : graph.apply('Gemm', [h, `W${layer}`, `b${layer}`], { transB: 1 }, `z${layer}`);
    h = write(graph, z, valuesOf(activation));
  });
  const isLocation = task === 'location';
  if (isLocation) graph.apply('MatMul', [h, 'u'], {}, 'scores');
  else graph.apply('Gemm', [h, 'U', 'c'], { transB: 1 }, 'scores');
  graph.apply(
    isLocation ? 'Sigmoid' : 'Softmax',
    ['scores'],
    isLocation ? {} : { axis: 1 },
    'probabilities',
  );
  const shape = isLocation ? ['batch'] : ['batch', labels.classes.length];
  for (const name of ['scores', 'probabilities']) graph.output(name, shape);
  return graph;
}
