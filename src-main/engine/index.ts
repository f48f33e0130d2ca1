export { evaluate, Evaluation, gradients, type EvaluationOptions } from './evaluation.ts';
export * from './functions.ts';
export { Graph, type Node } from './graph.ts';
export type { BackwardCall, Example, Op, Ties } from './op.ts';
export { ops, type AttributesOf, type OpName } from './ops/index.ts';
export { createRandom, Random, seedFrom } from './random.ts';
export { ShapeError } from './shape-error.ts';
export {
  filled,
  formatShape,
  sameShape,
  scalar,
  sizeOf,
  tensor,
  zeros,
  type NestedNumbers,
  type Numbers,
  type Shape,
  type Tensor,
} from './tensor.ts';
