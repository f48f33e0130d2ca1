export { evaluate, Evaluation, gradients, type EvaluationOptions } from './evaluation.ts';
export * from './functions.ts';
export { Graph, type Node } from './graph.ts';
export type { BackwardCall, Example, NoAttributes, OneSidedDerivative, Op } from './op.ts';
export { elementwise, type Elementwise, type Kink } from './ops/elementwise.ts';
export { elementwiseBinary, type ElementwiseBinary } from './ops/elementwise-binary.ts';
export type { Ties } from './ops/ties.ts';
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
