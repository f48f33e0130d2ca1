import type { Localized } from '../../contract/localized.ts';
import type { Node } from '../../engine/index.ts';
import type { HyperparameterList, HyperparameterValues } from '../experiment/hyperparameters.ts';

/**
 * How units stop learning, where f′ is 0 or nearly so: `dead` ones in every window; values of
 * `saturated` ones lie where f is flat, measured by f′ where it is steepest.
 */
export type Idleness =
  { readonly kind: 'dead' } | { readonly kind: 'saturated'; readonly steepest: number };

/** An activation function h = f(z), applied to every entry. */
export interface Activation<Name extends string = string> {
  readonly name: string;
  readonly title: Localized;
  /** f as learners see it, in LaTeX. */
  readonly latex: string;
  readonly hyperparameters: HyperparameterList<Name>;
  /** None where f is steep everywhere. */
  readonly idle?: Idleness;
  /** z of any shape to h of the same shape, in z's graph. */
  apply(z: Node, values: HyperparameterValues<Name>): Node;
}
