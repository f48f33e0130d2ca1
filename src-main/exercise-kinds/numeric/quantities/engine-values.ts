import {
  crossEntropy as crossEntropyNode,
  evaluate,
  gradients,
  Graph,
  softmax as softmaxNode,
  tensor,
  type Node,
} from '../../../engine/index.ts';
import {
  activations,
  type Activation,
  type ActivationName,
} from '../../../training/activations/index.ts';
import { defaultValues } from '../../../training/experiment/hyperparameters.ts';

/** An activation of the training table with its default hyperparameters, on a node. */
export function activate(name: ActivationName, z: Node): Node {
  const activation: Activation = activations[name];
  return activation.apply(z, defaultValues(activation.hyperparameters));
}

/** f(z) and f′(z) at every entry, by the engine. */
export function activationAt(
  name: ActivationName,
  z: readonly number[],
): { readonly values: number[]; readonly slopes: number[] } {
  const node = new Graph().input('z', [z.length]);
  const h = activate(name, node);
  const at = new Map([[node, tensor(z)]]);
  const ones = tensor(z.map(() => 1));
  return {
    values: Array.from(evaluate(h, at).data),
    slopes: Array.from(gradients(h, [node], at, ones)[0]!.data),
  };
}

/** softmax(z), by the engine. */
export function softmaxOf(z: readonly number[]): number[] {
  const node = new Graph().input('z', [z.length]);
  return Array.from(evaluate(softmaxNode(node), new Map([[node, tensor(z)]])).data);
}

/** J = −log softmax(z)_y and ∂J/∂z, by the engine; `target` counts from 0. */
export function crossEntropyOf(
  z: readonly number[],
  target: number,
): { readonly loss: number; readonly gradient: number[] } {
  const graph = new Graph();
  const node = graph.input('z', [1, z.length]);
  const loss = crossEntropyNode(node, graph.constant(tensor([target])));
  const at = new Map([[node, tensor([z])]]);
  return {
    loss: evaluate(loss, at).data[0]!,
    gradient: Array.from(gradients(loss, [node], at)[0]!.data),
  };
}
