import type { Node } from '../../engine/index.ts';
import type { FunctionDefinition } from './definition.ts';

/** f(z) entry by entry, with f′. */
export const entrywise = (
  value: (z: Node) => Node,
  derivative: (z: Node) => Node,
): FunctionDefinition => ({
  infer: (operands) => ({ operands, shape: operands[0]!.shape }),
  lower: ([z]) => value(z!),
  lowerDerivative: ([z]) => derivative(z!),
});
