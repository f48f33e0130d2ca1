export { Evaluation, type EvaluationOptions } from './evaluation.ts';
export { evaluate, gradients } from './gradients.ts';
export * from './functions.ts';
export {
  centralDifferences,
  checkGradient,
  type GradientCheck,
  type GradientEntry,
  type GradientQuestion,
} from './gradient-check.ts';
export { describeNode, Graph, type AttributesArgument, type Node } from './graph.ts';
export type { BackwardCall, Example, NoAttributes, OneSidedDerivative, Op } from './op.ts';
export { elementwise, type Elementwise, type Kink } from './ops/elementwise.ts';
export { elementwiseBinary, type ElementwiseBinary } from './ops/elementwise-binary.ts';
export { tieShare, type Ties } from './ops/ties.ts';
export { ops, type AttributesOf, type OpName } from './ops/index.ts';
export { localGradients } from './local-gradients.ts';
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
export { traceScalars, type ScalarTrace, type TracedEdge, type TracedNode } from './trace.ts';
export { Arena, type Arithmetic, type Precision } from './compiled/arena.ts';
export type { GradientBuffer } from './compiled/binding.ts';
export { CompiledEvaluation, type CompileOptions } from './compiled/compiled-evaluation.ts';
export { Program } from './compiled/program.ts';
export { TouchedRows } from './compiled/touched-rows.ts';
export type { UpdateKernel } from './kernels/kernel-exports.ts';
export { CompiledUpdate, type UpdateBuffers } from './compiled/compiled-update.ts';
export type { Solo, Step, Work } from './compiled/work.ts';
export type { UpdateScalars } from './kernels/update-block.ts';
export * from './flat/index.ts';
export { entryValues, writeOut, type WrittenOut } from './written-out/index.ts';
