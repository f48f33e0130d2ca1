export { FlatGraph, type Edges } from './flat-graph.ts';
export {
  gradientMethods,
  prepare,
  type GradientMethod,
  type OperationCount,
  type PreparedMethod,
} from './gradient-methods.ts';
