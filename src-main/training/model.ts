import type { Choice } from '../contract/experiment.ts';
import * as engine from '../engine/index.ts';
import { activations, type Activation } from './activations/index.ts';
import { entryOf, valuesOf } from './choices.ts';
import type { Architecture, Parameter, Parameters } from './parameters.ts';

/** The window classifier of the lecture as a computation graph, for `batch` windows at once. */
export interface Model {
  readonly graph: engine.Graph;
  /** Word ids [batch, 2w + 1]. */
  readonly ids: engine.Node;
  /** The class of each centre word [batch]. */
  readonly classes: engine.Node;
  readonly parameters: ReadonlyMap<Parameter, engine.Node>;
  /** Logits [batch, C], or location scores s [batch]. */
  readonly scores: engine.Node;
  /** Mean cross-entropy over the batch, a scalar. */
  readonly loss: engine.Node;
}

/**
 * x = [E_left … E_centre … E_right], then z = Wx + b and h = f(z) for every hidden layer, then
 * softmax(Uh + c) with its cross-entropy, or σ(s) of s = uᵀh with the logistic loss. A batch holds
 * one window a row, so that Wx + b becomes XWᵀ + b. */
export function buildModel(
  architecture: Architecture,
  activation: Choice,
  { list }: Parameters,
  batch: number,
): Model {
  const { task, width, dim, hidden } = architecture;
  const f = entryOf<Activation>(activations, activation);
  const graph = new engine.Graph();
  const nodes = new Map(list.map((each) => [each, graph.input(each.name, each.shape)]));
  const byName = new Map([...nodes].map(([{ name }, node]) => [name, node]));
  const parameter = (name: string): engine.Node => byName.get(name)!;

  const ids = graph.input('ids', [batch, width]);
  const classes = graph.input('classes', [batch]);
  const linear = (rows: engine.Node, weights: string): engine.Node =>
    engine.matmul(rows, parameter(weights), { transposeRight: true });

  let h = engine.reshape(engine.gather(parameter('E'), ids), [batch, width * dim]);
  hidden.forEach((_, index) => {
    const z = engine.add(linear(h, `W${index + 1}`), parameter(`b${index + 1}`));
    h = f.apply(z, valuesOf(activation));
  });

  const scores =
    task === 'location'
      ? engine.matmul(h, parameter('u'))
      : engine.add(linear(h, 'U'), parameter('c'));
  const loss =
    task === 'location'
      ? engine.logisticCrossEntropy(scores, classes)
      : engine.crossEntropy(scores, classes);
  return { graph, ids, classes, parameters: nodes, scores, loss };
}
