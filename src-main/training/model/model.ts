import type { Experiment } from '../../contract/experiment.ts';
import * as engine from '../../engine/index.ts';
import { activations, type Activation } from '../activations/index.ts';
import type { BatchStatistic } from './batch-statistics.ts';
import { entryOf, valuesOf } from '../experiment/choices.ts';
import { dropoutRate, type DropoutMask } from './dropout-masks.ts';
import type { Architecture, Parameter, Parameters } from './parameters.ts';

/** What an experiment says about the computation, besides sizes. */
export type ModelChoices = Pick<Experiment, 'activation' | 'dropout' | 'batchNorm'>;

/** z and h = f(z) of a hidden layer [batch, n], before anything of h is dropped. */
export interface HiddenLayer {
  readonly z: engine.Node;
  readonly h: engine.Node;
}

/** The window classifier of the lecture as a computation graph, for `batch` windows at once. */
export interface Model {
  readonly graph: engine.Graph;
  /** Word ids [batch, 2w + 1]. */
  readonly ids: engine.Node;
  /** The class of each centre word [batch]. */
  readonly classes: engine.Node;
  readonly parameters: ReadonlyMap<Parameter, engine.Node>;
  /** From the input up. */
  readonly layers: readonly HiddenLayer[];
  /** Logits [batch, C], or location scores s [batch]. */
  readonly scores: engine.Node;
  /** Mean cross-entropy over the batch, a scalar. */
  readonly loss: engine.Node;
  /** Inputs of zeros and ones that a training step draws; none where nothing is dropped. */
  readonly masks: readonly DropoutMask[];
  /** What batch norm measures in the batch while the model trains. */
  readonly statistics: readonly BatchStatistic[];
}

/**
 * x = [E_left … E_centre … E_right], then z = Wx + b and h = f(z) for every hidden layer, then
 * softmax(Uh + c) with its cross-entropy, or σ(s) of s = uᵀh with the logistic loss. A batch holds
 * one window a row, so that Wx + b becomes XWᵀ + b. Batch norm takes z = Wx and normalises it; dropout
 * comes after x and after every h.
 *
 * @param isTraining drops entries, and normalises by the batch; a single window, which has no variance,
 * by the running statistics. A model that is used does neither.
 */
export function buildModel(
  architecture: Architecture,
  choices: ModelChoices,
  { list }: Parameters,
  batch: number,
  isTraining = false,
): Model {
  const { task, width, dim, hidden } = architecture;
  const { activation, dropout, batchNorm } = choices;
  const f = entryOf<Activation>(activations, activation);
  const graph = new engine.Graph();
  const nodes = new Map(list.map((each) => [each, graph.input(each.name, each.shape)]));
  const byName = new Map(list.map((each) => [each.name, each]));
  const node = (name: string): engine.Node => nodes.get(byName.get(name)!)!;
  const masks: DropoutMask[] = [];
  const statistics: BatchStatistic[] = [];
  const layers: HiddenLayer[] = [];

  const ids = graph.input('ids', [batch, width]);
  const classes = graph.input('classes', [batch]);
  const linear = (rows: engine.Node, weights: string): engine.Node =>
    engine.matmul(rows, node(weights), { transposeRight: true });

  const dropped = (h: engine.Node, layer: number): engine.Node => {
    const rate = dropoutRate(dropout, layer);
    if (!isTraining || rate === 0) return h;
    const mask = graph.input(`mask${layer}`, h.shape);
    masks.push({ node: mask, rate, layer });
    return engine.dropout(h, mask, rate);
  };

  const measured = (statistic: engine.Node, name: string): engine.Node => {
    statistics.push({ node: statistic, running: byName.get(name)! });
    return statistic;
  };

  const normalised = (z: engine.Node, layer: number): engine.Node => {
    const [mean, variance] = [`mean${layer}`, `variance${layer}`];
    const moments =
      isTraining && batch > 1
        ? ([
            measured(engine.mean(z, { axis: 0 }), mean),
            measured(engine.variance(z, { axis: 0 }), variance),
          ] as const)
        : ([node(mean), node(variance)] as const);
    const affine = [node(`gamma${layer}`), node(`beta${layer}`)] as const;
    return engine.batchNorm(z, moments, affine, { epsilon: batchNorm.epsilon });
  };

  let h = dropped(engine.reshape(engine.gather(node('E'), ids), [batch, width * dim]), 0);
  hidden.forEach((_, index) => {
    const layer = index + 1;
    const product = linear(h, `W${layer}`);
    const z = architecture.batchNorm
      ? normalised(product, layer)
      : engine.add(product, node(`b${layer}`));
    layers.push({ z, h: f.apply(z, valuesOf(activation)) });
    h = dropped(layers[index]!.h, layer);
  });

  const scores =
    task === 'location' ? engine.matmul(h, node('u')) : engine.add(linear(h, 'U'), node('c'));
  const loss =
    task === 'location'
      ? engine.logisticCrossEntropy(scores, classes)
      : engine.crossEntropy(scores, classes);
  return { graph, ids, classes, parameters: nodes, layers, scores, loss, masks, statistics };
}
