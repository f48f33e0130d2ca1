import type { Localized } from '../../contract/localized.ts';
import type { Node } from '../../engine/index.ts';
import type { HyperparameterList, HyperparameterValues } from '../experiment/hyperparameters.ts';

/** An activation function h = f(z), applied to every entry. */
export interface Activation<Name extends string = string> {
  readonly name: string;
  readonly title: Localized;
  /** f as learners see it, in LaTeX. */
  readonly latex: string;
  readonly hyperparameters: HyperparameterList<Name>;
  /** z of any shape to h of the same shape, in z's graph. */
  apply(z: Node, values: HyperparameterValues<Name>): Node;
}
