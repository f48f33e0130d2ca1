import type { AttributesArgument, Node } from './graph.ts';
import type { AttributesOf, OpName } from './ops/index.ts';
import { scalar, type Shape } from './tensor.ts';

/** A node, or a number that stands for a constant scalar. */
export type Operand = Node | number;

type Attributes<Name extends OpName> = AttributesArgument<AttributesOf<Name>>;

const unary =
  <Name extends OpName>(op: Name) =>
  (x: Node, ...attributes: Attributes<Name>): Node =>
    x.graph.apply(op, [x], ...attributes);

const binary =
  <Name extends OpName>(op: Name) =>
  (a: Operand, b: Operand, ...attributes: Attributes<Name>): Node => {
    const { graph } = nodeAmong(a, b);
    const asNode = (operand: Operand) =>
      typeof operand === 'number' ? graph.constant(scalar(operand)) : operand;
    return graph.apply(op, [asNode(a), asNode(b)], ...attributes);
  };

function nodeAmong(a: Operand, b: Operand): Node {
  if (typeof a !== 'number') return a;
  if (typeof b !== 'number') return b;
  throw new TypeError(`One of ${a} and ${b} must be a node; compute with two numbers directly.`);
}

export const add = binary('add');
export const subtract = binary('subtract');
export const multiply = binary('multiply');
export const divide = binary('divide');
export const negate = unary('negate');
/** x^n for a constant `exponent`. */
export const power = unary('power');
/** x^y, differentiable in both. */
export const raise = binary('raise');
export const square = unary('square');
export const sqrt = unary('sqrt');
export const abs = unary('abs');
export const exp = unary('exp');
export const log = unary('log');
export const sin = unary('sin');
export const cos = unary('cos');
export const tan = unary('tan');
export const maximum = binary('maximum');
export const minimum = binary('minimum');

export const identity = unary('identity');
export const sigmoid = unary('sigmoid');
export const tanh = unary('tanh');
export const hardtanh = unary('hardtanh');
export const relu = unary('relu');
export const relu6 = unary('relu6');
export const leakyRelu = unary('leakyRelu');
export const elu = unary('elu');
export const selu = unary('selu');
export const gelu = unary('gelu');
export const geluTanh = unary('geluTanh');
export const silu = unary('silu');
export const softplus = unary('softplus');
export const mish = unary('mish');
export const softsign = unary('softsign');
export const hardsigmoid = unary('hardsigmoid');
export const logsigmoid = unary('logsigmoid');
/** Φ, the standard normal distribution function. */
export const normalDistribution = unary('normalDistribution');
export const step = unary('step');
export const sign = unary('sign');

/** A·B for matrices and vectors: a vector is a row on the left and a column on the right. */
export const matmul = binary('matmul');
/** a bᵀ of two vectors [m] and [n], as a matrix [m, n]. */
export const outer = (a: Node, b: Node): Node =>
  matmul(reshape(a, [...a.shape, 1]), reshape(b, [1, ...b.shape]));
export const transpose = unary('transpose');
export const reshape = (x: Node, shape: Shape): Node => x.graph.apply('reshape', [x], { shape });
/** Tensors one after another along an axis. */
export const concat = (
  inputs: readonly [Node, ...Node[]],
  ...attributes: Attributes<'concat'>
): Node => inputs[0].graph.apply('concat', inputs, ...attributes);
export const slice = unary('slice');
/** Rows of a table [rows, …] by their numbers, which are an input or a constant. */
export const gather = (table: Node, rows: Node): Node => table.graph.apply('gather', [table, rows]);
/** The matrix that has a vector on its diagonal. */
export const diagonal = unary('diagonal');

export const sum = unary('sum');
export const mean = unary('mean');
export const variance = unary('variance');
/** √Σ x² of all entries. */
export const norm = unary('norm');
/** The largest entry along an axis or of all; `maximum` compares two tensors. */
export const max = unary('max');
/** γ ∘ (x − μ) / √(σ² + ε) + β, column by column. */
export const batchNorm = (
  x: Node,
  [mean, variance]: readonly [Node, Node],
  [scale, shift]: readonly [Node, Node],
  ...attributes: Attributes<'batchNorm'>
): Node => x.graph.apply('batchNorm', [x, mean, variance, scale, shift], ...attributes);
/** m ∘ x / (1 − p) for a mask m of zeros and ones. */
export const dropout = (x: Node, mask: Node, rate: number): Node =>
  x.graph.apply('dropout', [x, mask], { rate });
export const softmax = unary('softmax');
export const logSoftmax = unary('logSoftmax');
/** Mean over rows of −log softmax(logits) at the target class. */
export const crossEntropy = (logits: Node, targets: Node): Node =>
  logits.graph.apply('crossEntropy', [logits, targets]);
/** Mean over rows of −Σ p log softmax(logits), for target probabilities p. */
export const softCrossEntropy = (logits: Node, probabilities: Node): Node =>
  logits.graph.apply('softCrossEntropy', [logits, probabilities]);
/** Mean of −y log σ(x) − (1 − y) log(1 − σ(x)) for logits x and targets y from 0 to 1. */
export const logisticCrossEntropy = (logits: Node, targets: Node): Node =>
  logits.graph.apply('logisticCrossEntropy', [logits, targets]);
